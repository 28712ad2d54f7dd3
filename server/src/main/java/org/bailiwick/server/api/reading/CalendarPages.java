package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.decision.Calendar;
import org.bailiwick.engine.decision.Calendar.Turn;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What begins and ends by its date in a business: each reader sees of it what he may list.
final class CalendarPages {
    /// The most days that are looked at.
    static final int DAYS_MAX = 366;

    /// Days that are looked at where nothing else is said.
    static final int DAYS_USUAL = 90;

    private static final String SOONEST = "at";

    private final Counter counter;

    CalendarPages(Counter counter) {
        this.counter = counter;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "from", "until", "what");
        var what = query.word("what", List.of("begins", "ends"));
        var first = query.date("from");
        var last = query.date("until");
        Business business = visit.business();
        visit.need(business, Visit.MEMBERS, Visit.ASSETS, Visit.PARTNERS, AccessLinkPages.LINKS);
        LocalDate today = LocalDate.ofInstant(visit.now(), business.zone());
        LocalDate from = first.orElse(today);
        LocalDate until = last.orElse(from.plusDays(DAYS_USUAL));
        if (until.isBefore(from) || until.isAfter(from.plusDays(DAYS_MAX))) {
            throw Fault.wrong(
                    "until",
                    "`until` is the last day: not before `from`, and at most %d days after it",
                    DAYS_MAX);
        }
        List<Turn> turns =
                new Calendar(visit.today(), visit.now())
                        .of(
                                business,
                                start(from, business.zone()),
                                start(until.plusDays(1), business.zone()));
        Seen seen = new Seen(visit, business);
        Page.Order<Turn> order =
                new Page.Order<>(
                        CalendarPages::id,
                        Map.of(SOONEST, t -> t.at() + (t.begins() ? "+" : "")),
                        SOONEST);
        Page<Turn> page =
                Page.of(
                        query,
                        turns,
                        order,
                        t -> seen.may(t.thing()) && what.map(word(t)::equals).orElse(true));
        exchange.answer(
                page.into(
                        Json.object()
                                .put("from", from.toString())
                                .put("until", until.toString())
                                .put("zone", business.zone().getId()),
                        "turns",
                        t -> new Row(visit, business).tell(t)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String word(Turn turn) {
        return turn.begins() ? "begins" : "ends";
    }

    private static String id(Turn turn) {
        return turn.thing().key() + (turn.begins() ? ".b" : ".e");
    }

    /// What a reader may list anyway.
    private record Seen(boolean members, boolean assets, boolean partners, boolean links) {
        Seen(Visit visit, Business business) {
            this(
                    visit.may(business, Visit.MEMBERS),
                    visit.may(business, Visit.ASSETS),
                    visit.may(business, Visit.PARTNERS),
                    visit.may(business, AccessLinkPages.LINKS));
        }

        boolean may(Calendar.Thing thing) {
            return switch (thing) {
                case Calendar.Membership _, Calendar.Invited _ -> members;
                case Calendar.Assigned _, Calendar.Placed _, Calendar.Offered _ -> assets;
                case Calendar.Shared _, Calendar.Proposed _, Calendar.Related _ -> partners;
                case Calendar.Linked _ -> links;
            };
        }
    }

    /// One of the rows, as whoever runs the business reads it.
    private record Row(Visit visit, Business business) {
        ObjectNode tell(Turn turn) {
            ObjectNode row = Json.object();
            row.put("at", turn.at().toString());
            row.put("day", day(turn).toString());
            row.put("what", word(turn));
            row.put("id", turn.thing().id().toString());
            switch (turn.thing()) {
                case Calendar.Membership t -> {
                    row.put("type", "membership");
                    row.set("person", visit.tell().person(today().person(t.member())));
                }
                case Calendar.Assigned t -> {
                    row.put("type", "assignment");
                    var member = today().member(t.assignment());
                    row.set("person", visit.tell().person(today().person(member)));
                    row.set("asset", visit.tell().asset(today().asset(t.assignment())));
                    row.set("levels", Json.of(List.copyOf(t.assignment().levels().names())));
                }
                case Calendar.Placed t -> placed(t.place(), row);
                case Calendar.Shared t -> shared(t, row);
                case Calendar.Invited t -> {
                    row.put("type", "invitation");
                    visit.tell()
                            .address(today().address(t.invitation()))
                            .ifPresent(text -> row.put("address", text));
                }
                case Calendar.Proposed t -> {
                    row.put("type", "proposal");
                    var other = today().listing().partner(t.partnership(), business);
                    row.set("partner", visit.tell().business(other));
                }
                case Calendar.Related t -> {
                    row.put("type", "partnership");
                    var other = today().listing().partner(t.partnership(), business);
                    row.set("partner", visit.tell().business(other));
                }
                case Calendar.Offered t -> offered(t.transfer(), row);
                case Calendar.Linked _ -> row.put("type", "access-link");
            }
            return row;
        }

        private Directory today() {
            return visit.today();
        }

        /// The first day on which it is so, or the last on which it was.
        private LocalDate day(Turn turn) {
            Instant within = turn.begins() ? turn.at() : turn.at().minus(Duration.ofMillis(1));
            return LocalDate.ofInstant(within, business.zone());
        }

        private void placed(Listing.Place place, ObjectNode row) {
            row.put("type", "group-place");
            row.putObject("group")
                    .put("id", place.group().id().toString())
                    .put("name", place.group().name());
            row.put("member", place.member().id().toString());
            row.set("person", visit.tell().person(today().person(place.member())));
            row.set("group_levels", GroupPages.levels(place));
        }

        private void shared(Calendar.Shared shared, ObjectNode row) {
            row.put("type", "share");
            row.put("direction", shared.given() ? "given" : "received");
            row.set("asset", visit.tell().asset(today().asset(shared.share())));
            row.set("cap", Json.of(List.copyOf(shared.share().cap().names())));
            List<Business> others = new ArrayList<>();
            if (shared.given()) others.add(today().partner(shared.share()));
            else today().owningBusiness(today().asset(shared.share())).ifPresent(others::add);
            others.forEach(other -> row.set("partner", visit.tell().business(other)));
        }

        private void offered(Transfer transfer, ObjectNode row) {
            boolean given =
                    today().transfers().from(transfer).equals(new Owner.Business(business.id()));
            row.put("type", "transfer");
            row.put("direction", given ? "given" : "received");
            row.set("asset", visit.tell().asset(today().transfers().asset(transfer)));
        }
    }
}
