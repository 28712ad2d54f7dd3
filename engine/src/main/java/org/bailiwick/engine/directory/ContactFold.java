package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.ContactChange.DomainDropped;
import org.bailiwick.engine.change.ContactChange.DomainProved;
import org.bailiwick.engine.change.ContactChange.PartnerCodeEnded;
import org.bailiwick.engine.change.ContactChange.PartnerCodeMade;
import org.bailiwick.engine.change.ContactChange.PartnerCodeUsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Folds how businesses find one another. What finds them stands among the aliases, of a platform
/// without a name.
final class ContactFold {
    static final String NOBODYS = "";
    static final String DOMAIN = "domain";
    static final String CODE = "partner-code";

    private ContactFold() {}

    static void fold(Draft draft, ContactChange change) {
        switch (change) {
            case PartnerCodeMade c -> made(draft, c);
            case PartnerCodeUsed c ->
                    draft.codes.find(c.code()).ifPresent(code -> draft.edit(code).used++);
            case PartnerCodeEnded c ->
                    draft.codes.find(c.code()).ifPresent(code -> draft.edit(code).ended = true);
            case DomainProved c -> proved(draft, c);
            case DomainDropped c -> dropped(draft, c);
        }
    }

    private static void made(Draft draft, PartnerCodeMade c) {
        Optional<Business> business = draft.businesses.find(c.business());
        if (business.isEmpty()) return;
        PartnerCode made =
                new PartnerCode(c.code(), business.get().ref, c.secret(), c.expires(), c.uses());
        Optional<Table<PartnerCode>> more = draft.added(draft.codes, made);
        if (more.isEmpty()) return;
        draft.codes = more.get();
        Business its = draft.edit(business.get());
        its.codes = Refs.with(its.codes, made.ref);
        put(draft, new Alias(NOBODYS, CODE, c.secret().toString(), c.business()));
    }

    private static void proved(Draft draft, DomainProved c) {
        Optional<Business> business = draft.businesses.find(c.business());
        if (business.isEmpty()) return;
        if (!put(draft, new Alias(NOBODYS, DOMAIN, c.domain(), c.business()))) return;
        Business its = draft.edit(business.get());
        List<String> domains = new ArrayList<>(its.domains);
        domains.add(c.domain());
        its.domains = List.copyOf(domains);
    }

    private static void dropped(Draft draft, DomainDropped c) {
        Optional<Business> business = draft.businesses.find(c.business());
        if (business.isEmpty() || !business.get().domains.contains(c.domain())) return;
        Business its = draft.edit(business.get());
        List<String> domains = new ArrayList<>(its.domains);
        domains.remove(c.domain());
        its.domains = List.copyOf(domains);
        take(draft, new Alias(NOBODYS, DOMAIN, c.domain(), c.business()));
    }

    /// False where it finds something already.
    private static boolean put(Draft draft, Alias alias) {
        int hash = Alias.hash(alias.platform(), alias.kind(), alias.text());
        AliasChain chain = draft.aliases.get(hash);
        boolean there =
                chain != null
                        && chain.find(alias.platform(), alias.kind(), alias.text()).isPresent();
        if (there) return false;
        draft.aliases = draft.aliases.put(hash, new AliasChain(alias, chain), draft.owner);
        return true;
    }

    private static void take(Draft draft, Alias alias) {
        int hash = Alias.hash(alias.platform(), alias.kind(), alias.text());
        AliasChain rest = AliasChain.without(draft.aliases.get(hash), alias);
        draft.aliases =
                rest == null
                        ? draft.aliases.remove(hash, draft.owner)
                        : draft.aliases.put(hash, rest, draft.owner);
    }
}
