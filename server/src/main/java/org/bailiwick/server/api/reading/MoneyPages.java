package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.receipt.MoneyRead;
import org.bailiwick.server.receipt.UsageStore;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Table;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Who was allowed what about money in a business, newest first: for those who read its record.
final class MoneyPages {
    private static final String RECORD = "record.view";
    private static final List<String> COLUMNS =
            List.of("at", "person", "name", "action", "asset", "asset_name", "key");

    private final Counter counter;

    MoneyPages(Counter counter) {
        this.counter = counter;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query =
                Query.of(
                        exchange, "limit", "after", "person", "action", "asset", "from", "until",
                        "format");
        boolean csv = Csv.wanted(query);
        int limit = csv ? query.limit(Table.ROWS_MAX, Table.ROWS_MAX) : query.limit();
        long before = query.after().map(MoneyPages::number).orElse(Long.MAX_VALUE);
        Optional<PersonId> person =
                query.text("person", Query.ID_MAX).map(text -> person(visit, text));
        Optional<String> action = query.text("action", Question.NAME_LENGTH_MAX);
        Optional<AssetId> asset =
                query.text("asset", Query.ID_MAX)
                        .map(text -> AssetId.find(text).orElseThrow(MoneyPages::noAsset));
        Optional<LocalDate> from = query.date("from");
        Optional<LocalDate> until = query.date("until");
        Business business = visit.business();
        visit.need(business, RECORD);
        ZoneId zone = business.zone();
        UsageStore.Sought sought =
                new UsageStore.Sought(
                        business.id(),
                        person,
                        action,
                        asset,
                        from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.EPOCH),
                        until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                                .orElse(Instant.ofEpochMilli(Long.MAX_VALUE)));
        List<MoneyRead> found = counter.usage().store().reads(sought, before, limit + 1);
        boolean more = found.size() > limit;
        answer(visit, csv, more ? found.subList(0, limit) : found, more);
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number > 0) return number;
        } catch (NumberFormatException none) {
            throw noPlace();
        }
        throw noPlace();
    }

    private static Fault noPlace() {
        return Fault.wrong(
                "after", "`after` is what `next` told for this list: start without it again");
    }

    private static Fault noAsset() {
        return Fault.wrong("asset", "`asset` is an id of an asset");
    }

    /// One whom nobody knows has read nothing.
    private static PersonId person(Visit visit, String text) {
        return visit.asker().resolver().person(text).orElse(new PersonId(0, 0));
    }

    private void answer(Visit visit, boolean csv, List<MoneyRead> reads, boolean more) {
        Optional<String> next =
                more ? Optional.of(Long.toString(reads.getLast().number())) : Optional.empty();
        visit.tell()
                .fetch(
                        reads.stream()
                                .flatMap(r -> visit.today().find(r.person()).stream())
                                .distinct()
                                .toList());
        if (csv) {
            Csv table = new Csv(COLUMNS);
            for (MoneyRead each : reads) table.row(cells(row(visit, each)));
            table.answer(visit.exchange(), "money-reads", next);
            return;
        }
        ObjectNode answer = Json.object();
        answer.put("since", counter.usage().store().since().toString());
        ArrayNode rows = answer.putArray("reads");
        for (MoneyRead each : reads) rows.add(row(visit, each));
        next.ifPresent(number -> answer.put("next", number));
        visit.exchange().answer(answer);
    }

    private static ObjectNode row(Visit visit, MoneyRead read) {
        ObjectNode row = Json.object().put("at", read.at().toString());
        Optional<Person> person = visit.today().find(read.person());
        row.set(
                "person",
                person.map(visit.tell()::person)
                        .orElseGet(() -> Json.object().put("id", read.person().toString())));
        row.put("action", read.action());
        read.asset()
                .flatMap(visit.today()::find)
                .ifPresent(asset -> row.set("asset", visit.tell().asset(asset)));
        return row.put("key", read.key().toString());
    }

    private static List<String> cells(ObjectNode row) {
        return List.of(
                row.path("at").asString(""),
                row.at("/person/id").asString(""),
                row.at("/person/name").asString(""),
                row.path("action").asString(""),
                row.at("/asset/id").asString(""),
                row.at("/asset/name").asString(""),
                row.path("key").asString(""));
    }
}
