package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.receipt.Use;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who of the partners' people worked on what a business shares, and when last. What they hold
/// there stays the partner's: who does nothing is not told.
final class PartnerUses {
    /// Shares that are looked through for one answer; those that stand come first, and how many are
    /// left out is told.
    static final int SHARES_MAX = 1_000;

    private static final Page.Order<Touched> LATEST_FIRST =
            new Page.Order<>(Touched::name, Map.of("at", Touched::time), "-at");

    private final Counter counter;

    PartnerUses(Counter counter) {
        this.counter = counter;
    }

    /// A use under a share.
    private record Touched(Asset asset, Business partner, Use use) {
        /// Names it without saying who it was.
        private String name() {
            String all = "%s %s %s".formatted(asset.id(), partner.id(), use.person());
            return Hash.of(all.getBytes(StandardCharsets.US_ASCII)).toString().substring(0, 32);
        }

        private String time() {
            return "%020d".formatted(use.at().toEpochMilli());
        }
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "partner", "asset");
        Optional<String> partner = query.text("partner", Query.ID_MAX);
        Optional<String> asset = query.text("asset", Query.ID_MAX);
        Business business = visit.business();
        visit.need(business, Visit.PARTNERS);
        Directory today = visit.today();
        List<Share> shares =
                PartnerPages.given(today, business).stream()
                        .filter(s -> is(partner, today.partner(s).id()))
                        .filter(s -> is(asset, today.asset(s).id()))
                        .sorted(Comparator.comparing(share -> !visit.stands(share)))
                        .toList();
        List<Share> looked = shares.stream().limit(SHARES_MAX).toList();
        List<Touched> all = new ArrayList<>(touched(visit, looked));
        answer(visit, Page.of(query, all, LATEST_FIRST, _ -> true), shares.size() - looked.size());
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

    private void answer(Visit visit, Page<Touched> page, int leftOut) {
        List<Person> people = new ArrayList<>();
        for (Touched each : page.rows())
            visit.today().find(each.use().person()).ifPresent(people::add);
        visit.tell().fetch(people);
        ObjectNode answer = Json.object();
        answer.put("since", counter.usage().store().since().toString());
        if (leftOut > 0) answer.put("shares_left_out", leftOut);
        visit.exchange().answer(page.into(answer, "uses", each -> row(visit, each)));
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
