package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LastUse;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Table;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Everything that the members of a business hold, as a list and as a table; and one assignment.
final class AssignmentPages {
    private static final List<String> COLUMNS =
            List.of(
                    "member",
                    "person",
                    "name",
                    "kind",
                    "asset",
                    "asset_name",
                    "through",
                    "levels",
                    "cap",
                    "since",
                    "until",
                    "in_force",
                    "why_not");

    private final Counter counter;
    private final Names names;

    AssignmentPages(Counter counter, Names names) {
        this.counter = counter;
        this.names = names;
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Assignment assignment = visit.own("assignment", AssignmentId::find, visit.today()::find);
        Member member = visit.today().member(assignment);
        Asset asset = visit.today().asset(assignment);
        Business business = visit.today().business(member);
        Person person = visit.today().person(member);
        boolean inside = visit.inside(asset, business);
        if (!inside && !visit.is(person)) {
            visit.needInside(business, Visit.ASSETS);
            throw visit.nothing();
        }
        Holding holding =
                new Holding(member, business, person, asset, new Grant.Direct(assignment));
        ObjectNode node = row(visit, holding);
        node.put("id", assignment.id().toString());
        if (inside) {
            holding.giver(node, new GivenBy(visit));
            var usage = counter.usage().store();
            node.set("last_used", LastUse.tell(usage, usage.used(asset.id(), person.id())));
        }
        visit.tag(assignment.id());
        exchange.answer(node);
    }

    private static ObjectNode row(Visit visit, Holding holding) {
        Tell tell = visit.tell();
        ObjectNode node = holding.tell(visit);
        node.set("person", tell.person(holding.person()));
        node.set("asset", tell.assetWithState(holding.asset()));
        return node;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "q", "kind", "in_force", "format");
        boolean csv = Csv.wanted(query);
        int limit = csv ? query.limit(Table.ROWS_MAX, Table.ROWS_MAX) : query.limit();
        Optional<String> sought = query.sought();
        Predicate<Holding> wanted = wanted(visit, query);
        Business business = visit.business();
        visit.need(business, Visit.ASSETS);
        List<Member> everybody = visit.today().listing().members(business);
        names.fetch(visit, everybody.stream().map(visit.today()::person).toList());
        List<Placed> members = new ArrayList<>();
        for (Member member : everybody) {
            Placed placed = placed(visit, member);
            boolean found = sought.isEmpty() || placed.name.contains(sought.get());
            if (!member.gone() && found) members.add(placed);
        }
        members.sort(BY_NAME);
        Optional<After> after = query.after().map(text -> after(visit, business, text));
        List<Holding> rows = rows(visit, members, after, wanted, limit + 1);
        List<Holding> told = rows.subList(0, Math.min(limit, rows.size()));
        boolean more = rows.size() > told.size();
        answer(visit, csv, told, more ? Optional.of(told.getLast().id()) : Optional.empty());
    }

    private static Predicate<Holding> wanted(Visit visit, Query query) {
        Optional<String> kind = query.text("kind", Questions.NAME_MAX);
        Optional<String> force = query.word("in_force", List.of("true", "false"));
        return h ->
                kind.map(h.asset().kind()::equals).orElse(true)
                        && force.map(f -> f.equals("true") == h.missing(visit).isEmpty())
                                .orElse(true);
    }

    /// A member at his place among the names.
    private record Placed(String name, String id, Member member) {}

    private static final Comparator<Placed> BY_NAME =
            Comparator.comparing(Placed::name).thenComparing(Placed::id);

    /// The row after which a page begins.
    private record After(Placed member, String asset, String id) {
        boolean before(Holding holding) {
            int names = holding.asset().name().toLowerCase(Locale.ROOT).compareTo(asset);
            return names > 0 || (names == 0 && holding.id().compareTo(id) > 0);
        }
    }

    private Placed placed(Visit visit, Member member) {
        Person person = visit.today().person(member);
        return new Placed(names.of(visit, person), member.id().toString(), member);
    }

    private After after(Visit visit, Business business, String text) {
        String[] parts = text.split("\\.", -1);
        Optional<Member> member =
                MemberId.find(parts[0])
                        .flatMap(visit.today()::find)
                        .filter(m -> visit.today().business(m) == business);
        Optional<Asset> asset =
                parts.length < 2
                        ? Optional.empty()
                        : org.bailiwick.engine.change.AssetId.find(parts[1])
                                .flatMap(visit.today()::find);
        if (member.isEmpty() || asset.isEmpty()) {
            throw Fault.wrong(
                    "after", "`after` is what `next` told for this list: start without it again");
        }
        String name = asset.get().name().toLowerCase(Locale.ROOT);
        return new After(placed(visit, member.get()), name, text);
    }

    private static List<Holding> rows(
            Visit visit,
            List<Placed> members,
            Optional<After> after,
            Predicate<Holding> wanted,
            int most) {
        Comparator<Holding> byAsset =
                Comparator.<Holding, String>comparing(
                                h -> h.asset().name().toLowerCase(Locale.ROOT))
                        .thenComparing(Holding::id);
        List<Holding> rows = new ArrayList<>();
        for (Placed placed : members) {
            int order = after.map(a -> BY_NAME.compare(placed, a.member())).orElse(1);
            if (order < 0) continue;
            List<Holding> own = Holding.of(visit.today(), placed.member());
            own.sort(byAsset);
            for (Holding holding : own) {
                if (order == 0 && !after.orElseThrow().before(holding)) continue;
                if (!wanted.test(holding)) continue;
                rows.add(holding);
                if (rows.size() >= most) return rows;
            }
        }
        return rows;
    }

    private static void answer(
            Visit visit, boolean csv, List<Holding> told, Optional<String> next) {
        visit.tell().fetch(told.stream().map(Holding::person).toList());
        if (csv) {
            Csv table = new Csv(COLUMNS);
            for (Holding holding : told) table.row(cells(row(visit, holding)));
            table.answer(visit.exchange(), "assignments", next);
            return;
        }
        GivenBy given = new GivenBy(visit);
        given.fetch(Holding.direct(told));
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("assignments");
        for (Holding holding : told) {
            ObjectNode row = row(visit, holding);
            holding.giver(row, given);
            all.add(row);
        }
        next.ifPresent(id -> answer.put("next", id));
        visit.exchange().answer(answer);
    }

    private static List<String> cells(ObjectNode row) {
        return List.of(
                text(row, "/member"),
                text(row, "/person/id"),
                text(row, "/person/name"),
                text(row, "/asset/kind"),
                text(row, "/asset/id"),
                text(row, "/asset/name"),
                text(row, "/through"),
                joined(row, "levels"),
                joined(row, "cap"),
                text(row, "/since"),
                text(row, "/until"),
                row.path("in_force").asBoolean(false) ? "true" : "false",
                text(row, "/why_not"));
    }

    private static String text(ObjectNode row, String pointer) {
        return row.at(pointer).asString("");
    }

    private static String joined(ObjectNode row, String name) {
        return String.join(
                " ", row.path(name).valueStream().map(level -> level.asString("")).toList());
    }
}
