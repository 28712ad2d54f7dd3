package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkHanded;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkLogoSet;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMade;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMoved;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkRenewed;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartAnswered;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Folds what happens to access links. Their secrets are found like aliases.
final class AccessLinkFold {
    /// The kinds of secret.
    static final String LINK = "access-link";

    static final String PAGE = "access-link-page";
    static final String FORWARDED = "access-link-part";

    private AccessLinkFold() {}

    static void fold(Draft draft, AccessLinkChange change) {
        switch (change) {
            case AccessLinkMade c -> made(draft, c);
            case AccessLinkChanged c -> edit(draft, c.link(), link -> link.terms = c.terms());
            case AccessLinkMoved c -> edit(draft, c.link(), link -> link.state = c.state());
            case AccessLinkRenewed c -> renewed(draft, c);
            case AccessLinkHanded c -> handed(draft, c);
            case AccessLinkLogoSet c -> edit(draft, c.link(), link -> link.logo = c.logo());
            case AccessLinkConfirmed c -> confirmed(draft, c);
            case LinkPartForwarded c -> forwarded(draft, c);
            case LinkPartAnswered c -> answered(draft, c);
        }
    }

    private static void edit(Draft draft, AccessLinkId id, Consumer<AccessLink> change) {
        draft.links.find(id).ifPresent(link -> change.accept(draft.edit(link)));
    }

    private static void made(Draft draft, AccessLinkMade c) {
        Optional<Business> agency = draft.businesses.find(c.agency());
        if (agency.isEmpty()) return;
        AccessLink made = new AccessLink(c.link(), agency.get().ref, c.secret(), c.terms());
        made.keeper = draft.by;
        Optional<Table<AccessLink>> more = draft.added(draft.links, made);
        if (more.isEmpty()) return;
        draft.links = more.get();
        Business its = draft.edit(agency.get());
        its.links = Refs.with(its.links, made.ref);
        put(draft, LINK, c.secret(), c.link());
    }

    private static void renewed(Draft draft, AccessLinkRenewed c) {
        Optional<AccessLink> link = draft.links.find(c.link());
        if (link.isEmpty()) return;
        take(draft, LINK, link.get().secret(), c.link());
        draft.edit(link.get()).secret = c.secret();
        put(draft, LINK, c.secret(), c.link());
    }

    private static void handed(Draft draft, AccessLinkHanded c) {
        Optional<Person> keeper = draft.persons.find(c.keeper());
        if (keeper.isEmpty()) return;
        edit(draft, c.link(), link -> link.keeper = keeper.get().ref);
    }

    private static void confirmed(Draft draft, AccessLinkConfirmed c) {
        Optional<AccessLink> link = draft.links.find(c.link());
        if (link.isEmpty()) return;
        Confirmation made = new Confirmation(c, link.get().ref, link.get().terms(), draft.time);
        Optional<Table<Confirmation>> more = draft.added(draft.confirmations, made);
        if (more.isEmpty()) return;
        draft.confirmations = more.get();
        AccessLink its = draft.edit(link.get());
        its.confirmations = Refs.with(its.confirmations, made.ref);
        switch (c.giver()) {
            case Owner.Business(var id) ->
                    draft.businesses
                            .find(id)
                            .map(draft::edit)
                            .ifPresent(b -> b.given = Refs.with(b.given, made.ref));
            case Owner.Person(var id) ->
                    draft.persons
                            .find(id)
                            .map(draft::edit)
                            .ifPresent(p -> p.given = Refs.with(p.given, made.ref));
        }
        put(draft, PAGE, c.page(), c.confirmation());
    }

    private static void forwarded(Draft draft, LinkPartForwarded c) {
        Optional<Confirmation> found = draft.confirmations.find(c.confirmation());
        if (found.isEmpty()) return;
        Confirmation its = draft.edit(found.get());
        List<LinkPartForwarded> all = new ArrayList<>(its.forwarded);
        all.add(c);
        its.forwarded = List.copyOf(all);
        put(draft, FORWARDED, c.secret(), c.confirmation());
    }

    private static void answered(Draft draft, LinkPartAnswered c) {
        Optional<Confirmation> found = draft.confirmations.find(c.confirmation());
        if (found.isEmpty()) return;
        List<Part> parts = new ArrayList<>(found.get().parts);
        for (Part answer : c.parts()) {
            parts.replaceAll(part -> part.asset().equals(answer.asset()) ? answer : part);
        }
        draft.edit(found.get()).parts = List.copyOf(parts);
    }

    private static void put(Draft draft, String kind, Hash secret, Id thing) {
        Alias alias = new Alias(ContactFold.NOBODYS, kind, secret.toString(), thing);
        int hash = Alias.hash(alias.platform(), alias.kind(), alias.text());
        AliasChain chain = draft.aliases.get(hash);
        draft.aliases = draft.aliases.put(hash, new AliasChain(alias, chain), draft.owner);
    }

    private static void take(Draft draft, String kind, Hash secret, Id thing) {
        Alias alias = new Alias(ContactFold.NOBODYS, kind, secret.toString(), thing);
        int hash = Alias.hash(alias.platform(), alias.kind(), alias.text());
        AliasChain rest = AliasChain.without(draft.aliases.get(hash), alias);
        draft.aliases =
                rest == null
                        ? draft.aliases.remove(hash, draft.owner)
                        : draft.aliases.put(hash, rest, draft.owner);
    }
}
