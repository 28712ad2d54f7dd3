package org.bailiwick.server.tiktok;

import org.bailiwick.server.tiktok.Fact.BusinessTold;
import org.bailiwick.server.tiktok.Fact.PartnerTold;
import org.bailiwick.server.tiktok.Wanted.Business;
import org.bailiwick.server.tiktok.Wanted.Pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What is said of businesses and of who is whose partner.
final class BusinessBook {
    private record Pairing(String business, String partner) {
        /// What the partner has to say then.
        Pairing seenBack() {
            return new Pairing(/* business= */ partner, /* partner= */ business);
        }
    }

    private final Findings findings;
    private final Ledger<String, BusinessTold> described = new Ledger<>();
    private final Ledger<String, String> named = new Ledger<>();
    private final Ledger<String, Boolean> seen = new Ledger<>();
    private final Ledger<Pairing, Boolean> pairings = new Ledger<>();
    private final Ledger<Pair, Boolean> pairs = new Ledger<>();
    private final Map<String, Set<String>> byName = new LinkedHashMap<>();

    BusinessBook(Findings findings) {
        this.findings = findings;
    }

    /// A line is about this business.
    void seen(int line, String business) {
        seen.say(line, business, true);
    }

    void told(int line, BusinessTold told) {
        seen(line, told.business());
        name(told.business(), told.name());
        described
                .say(line, told.business(), told)
                .ifPresent(other ->
                        findings.contradict(
                                line, other.line(), Matter.BUSINESS_DIFFERS, told.business()));
    }

    void partner(int line, PartnerTold told) {
        pairings.say(line, new Pairing(told.business(), told.partner()), true);
        paired(line, told.business(), told.partner(), told.name());
    }

    /// The two work together, whoever says so.
    void paired(int line, String business, String partner, String partnerName) {
        seen(line, business);
        seen(line, partner);
        pairs.say(line, Pair.of(business, partner), true);
        if (partnerName.isEmpty()) return;
        name(partner, partnerName);
        named.say(line, partner, partnerName);
    }

    private void name(String business, String name) {
        byName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(business);
    }

    /// The only business of this name among the partners of one, or else among all.
    Optional<String> byName(String name, String among) {
        Set<String> all = byName.getOrDefault(name, Set.of());
        List<String> partners = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String business : all) {
            if (business.equals(among)) continue;
            boolean partner = pairs.find(Pair.of(among, business)).isPresent();
            (partner ? partners : others).add(business);
        }
        if (partners.size() == 1) return Optional.of(partners.getFirst());
        return partners.isEmpty() && others.size() == 1
                ? Optional.of(others.getFirst())
                : Optional.empty();
    }

    /// Whether this is the name of the business.
    boolean isNamed(String business, String name) {
        return byName.getOrDefault(name, Set.of()).contains(business);
    }

    /// A partner sees a partner.
    void hold(Map<Scope, Integer> complete) {
        pairings.all()
                .forEach((pairing, said) -> {
                    Integer list = complete.get(new Scope.Partners(pairing.partner()));
                    if (list == null || pairings.find(pairing.seenBack()).isPresent()) return;
                    findings.contradict(
                            said.line(),
                            list,
                            Matter.PARTNER_ONE_SIDED,
                            pairing.partner(),
                            pairing.business());
                });
    }

    SequencedMap<String, Business> businesses() {
        SequencedMap<String, Business> all = new LinkedHashMap<>();
        seen.all().forEach((id, said) -> all.put(id, business(said.line(), id)));
        return all;
    }

    private Business business(int line, String id) {
        var its = described.find(id);
        if (its.isPresent()) {
            BusinessTold told = its.get().value();
            return new Business(its.get().line(), told.name(), told.zone(), true);
        }
        return new Business(line, named.find(id).map(Ledger.Said::value).orElse(""), "", false);
    }

    SequencedMap<Pair, Integer> partners() {
        SequencedMap<Pair, Integer> all = new LinkedHashMap<>();
        pairs.all().forEach((pair, said) -> all.put(pair, said.line()));
        return all;
    }
}
