package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.receipt.Use;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who of the partners' people worked on what a business shares, and when last. What they hold
/// there stays the partner's: who does nothing is not told.
final class PartnerUses {
    /// Shares that are looked through for one answer.
    static final int SHARES_MAX = 1_000;

    private final Counter counter;

    PartnerUses(Counter counter) {
        this.counter = counter;
    }

    /// A use under a share.
    private record Touched(Asset asset, Business partner, Use use) {}

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "partner", "asset");
        int limit = query.limit();
        Optional<String> partner = query.text("partner", Query.ID_MAX);
        Optional<String> asset = query.text("asset", Query.ID_MAX);
        Business business = visit.business();
        visit.need(business, Visit.PARTNERS);
        Directory today = visit.today();
        List<Share> shares =
                PartnerPages.given(today, business).stream()
                        .filter(s -> is(partner, today.partner(s).id()))
                        .filter(s -> is(asset, today.asset(s).id()))
                        .limit(SHARES_MAX)
                        .toList();
        List<Touched> all = new ArrayList<>(touched(visit, shares));
        all.sort(Comparator.comparing((Touched t) -> t.use().at()).reversed());
        answer(visit, all.subList(0, Math.min(limit, all.size())));
    }

    private static boolean is(Optional<String> wanted, Object id) {
        return wanted.map(id.toString()::equals).orElse(true);
    }

    private Set<Touched> touched(Visit visit, List<Share> shares) {
        Directory today = visit.today();
        GivenBy given = new GivenBy(visit);
        Set<Touched> all = new HashSet<>();
        for (Share share : shares) {
            Asset asset = today.asset(share);
            Business partner = today.partner(share);
            Instant from = from(visit, asset, share, given);
            for (Use use : counter.usage().store().uses(asset.id(), partner.id())) {
                if (!use.at().isBefore(from)) all.add(new Touched(asset, partner, use));
            }
        }
        return all;
    }

    /// Of what was done under a former owner the new one reads nothing.
    private static Instant from(Visit visit, Asset asset, Share share, GivenBy given) {
        if (visit.today().formerOwners(asset).isEmpty()) return Instant.MIN;
        return given.made(share, share.id()).orElse(Instant.MAX);
    }

    private void answer(Visit visit, List<Touched> all) {
        List<Person> people = new ArrayList<>();
        for (Touched each : all) visit.today().find(each.use().person()).ifPresent(people::add);
        visit.tell().fetch(people);
        ObjectNode answer = Json.object();
        answer.put("since", counter.usage().store().since().toString());
        ArrayNode rows = answer.putArray("uses");
        for (Touched each : all) rows.add(row(visit, each));
        visit.exchange().answer(answer);
    }

    /// Of a person nothing but the name: whatever else there is of him is the partner's.
    private static ObjectNode row(Visit visit, Touched touched) {
        ObjectNode row = Json.object().put("at", touched.use().at().toString());
        row.set("asset", visit.tell().asset(touched.asset()));
        row.set("partner", visit.tell().business(touched.partner()));
        ObjectNode person = row.putObject("person");
        visit.today()
                .find(touched.use().person())
                .flatMap(p -> visit.tell().open(p.name()))
                .ifPresent(name -> person.put("name", name));
        return row;
    }
}
