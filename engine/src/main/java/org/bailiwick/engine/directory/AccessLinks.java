package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads access links, and what clients gave by them.
public final class AccessLinks {
    private final State state;

    AccessLinks(State state) {
        this.state = state;
    }

    /// The link that this opens.
    public Optional<AccessLink> opened(Hash secret) {
        return found(AccessLinkFold.LINK, secret)
                .filter(AccessLinkId.class::isInstance)
                .map(AccessLinkId.class::cast)
                .flatMap(state.links()::find);
    }

    /// The confirmation whose client sees by this what he gave.
    public Optional<Confirmation> page(Hash secret) {
        return confirmation(AccessLinkFold.PAGE, secret);
    }

    /// The confirmation of which a part was handed on with this.
    public Optional<Confirmation> part(Hash secret) {
        return confirmation(AccessLinkFold.FORWARDED, secret);
    }

    private Optional<Confirmation> confirmation(String kind, Hash secret) {
        return found(kind, secret)
                .filter(ConfirmationId.class::isInstance)
                .map(ConfirmationId.class::cast)
                .flatMap(state.confirmations()::find);
    }

    private Optional<Id> found(String kind, Hash secret) {
        String text = secret.toString();
        AliasChain chain = state.aliases().get(Alias.hash(ContactFold.NOBODYS, kind, text));
        return chain == null
                ? Optional.empty()
                : chain.find(ContactFold.NOBODYS, kind, text).map(Alias::thing);
    }

    /// The links of an agency, closed ones too, the oldest first.
    public List<AccessLink> of(Business agency) {
        List<AccessLink> all = new ArrayList<>(agency.links.length);
        for (int ref : agency.links) all.add(state.links().get(ref));
        return all;
    }

    /// Who confirmed a link, the oldest first.
    public List<Confirmation> of(AccessLink link) {
        return at(link.confirmations);
    }

    /// What a business gave by links.
    public List<Confirmation> given(Business giver) {
        return at(giver.given);
    }

    /// What a person gave of his own by links.
    public List<Confirmation> given(Person giver) {
        return at(giver.given);
    }

    private List<Confirmation> at(int[] refs) {
        List<Confirmation> all = new ArrayList<>(refs.length);
        for (int ref : refs) all.add(state.confirmations().get(ref));
        return all;
    }

    public Business agency(AccessLink link) {
        return state.businesses().get(link.agency);
    }

    public AccessLink link(Confirmation confirmation) {
        return state.links().get(confirmation.link);
    }

    /// To whom something was given.
    public Business agency(Confirmation confirmation) {
        return agency(link(confirmation));
    }
}
