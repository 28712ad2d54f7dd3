package org.bailiwick.server.console;

import org.bailiwick.server.web.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every way of a person, to an asset, or through a partner: as a picture and as a table.
final class MapPages {
    private static final int WAYS_MAX = 1_000;

    private final Pages pages;

    private MapPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        MapPages map = new MapPages(pages);
        console.signedIn("GET", "/b/{business}/map", map::show);
        console.signedIn("GET", "/b/{business}/map.csv", map::table);
    }

    /// Of what the map is.
    ///
    /// @param name of the person, asset or partner
    /// @param complete whether all ways were told
    private record Shown(String name, List<MapRow> rows, boolean complete) {}

    void show(Turn turn) {
        Frame frame = frame(turn);
        Offered members = offered(turn, frame, "members.manage", "members");
        Shown shown = shown(turn, maker(turn, frame, members), false);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", shown.name);
        parts.put("rows", shown.rows);
        parts.put("complete", shown.complete);
        parts.put("picture", Picture.of(shown.rows));
        parts.put("members", members);
        parts.put("assets", offered(turn, frame, "assets.manage", "assets"));
        parts.put("partners", offered(turn, frame, "partners.manage", "partners"));
        parts.put("person", person(turn));
        parts.put("asset", turn.query("asset"));
        parts.put("partner", turn.query("partner"));
        pages.show(turn, "accounts/map", frame, parts);
    }

    /// The table beside the picture, with all ways.
    void table(Turn turn) {
        Frame frame = frame(turn);
        Offered members = offered(turn, frame, "members.manage", "members");
        Table table =
                new Table(
                        List.of(
                                "who", "role", "through", "levels", "up_to", "kind", "asset",
                                "name", "until", "why_not"));
        for (MapRow row : shown(turn, maker(turn, frame, members), true).rows) {
            table.row(
                    List.of(
                            row.who().text(),
                            row.as().text(),
                            row.as().sub(),
                            row.by().text(),
                            row.by().sub(),
                            row.on().sub(),
                            row.on().key(),
                            row.on().text(),
                            row.until(),
                            row.why()));
        }
        Download.give(turn, table.bytes(), "map.csv");
    }

    private Frame frame(Turn turn) {
        return pages.frame(turn, "map", "accounts", turn.exchange().path("business"));
    }

    private static MapRow.Maker maker(Turn turn, Frame frame, Offered members) {
        return new MapRow.Maker(frame, Kinds.ask(turn), roles(members.rows()));
    }

    private static String at(Turn turn) {
        return "/api/v1/businesses/" + turn.path("business");
    }

    /// What can be chosen to see the map of; nothing where it is not for him.
    private static Offered offered(Turn turn, Frame frame, String need, String what) {
        if (!frame.may(need)) return Offered.NONE;
        return Offered.of(turn, at(turn) + "/" + what, what, WAYS_MAX);
    }

    private static Map<String, String> roles(List<Data> members) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Data member : members) {
            roles.put(member.text("id"), member.text("role"));
        }
        return roles;
    }

    /// Whose map it is: one's own, where nothing else is asked for.
    private static String person(Turn turn) {
        boolean other = !turn.query("asset").isEmpty() || !turn.query("partner").isEmpty();
        if (other) return "";
        String person = turn.query("person");
        return person.isEmpty() ? turn.me().id() : person;
    }

    /// @param whole whether all ways are told, and not the first only
    private static Shown shown(Turn turn, MapRow.Maker maker, boolean whole) {
        if (!turn.query("asset").isEmpty()) return asset(turn, maker, whole);
        if (!turn.query("partner").isEmpty()) return partner(turn, maker, whole);
        return person(turn, maker, whole);
    }

    private static Shown person(Turn turn, MapRow.Maker maker, boolean whole) {
        String address =
                "/api/v1/people/"
                        + Turn.encoded(person(turn))
                        + "?business="
                        + turn.path("business");
        Data person = first(turn, address);
        Map<String, String> roles = new LinkedHashMap<>(maker.roles());
        for (Data membership : person.list("memberships")) {
            roles.put(membership.text("id"), membership.text("role"));
        }
        MapRow.Maker own = new MapRow.Maker(maker.frame(), maker.kinds(), roles);
        List<MapRow> rows = new ArrayList<>();
        List<Data> ways = whole ? turn.all(address, "ways") : person.list("ways");
        for (Data way : ways) rows.add(own.of(way, person, way.at("asset")));
        rows.sort(Comparator.comparing(MapPages::onAsset));
        return new Shown(person.text("name"), rows, !person.has("next"));
    }

    private static Data first(Turn turn, String address) {
        return turn.get(Turn.and(address, "limit", "" + WAYS_MAX));
    }

    private static Shown asset(Turn turn, MapRow.Maker maker, boolean whole) {
        String address = "/api/v1/assets/" + Turn.encoded(turn.query("asset"));
        Data asset = first(turn, address);
        List<MapRow> rows = new ArrayList<>();
        List<Data> ways = whole ? turn.all(address, "ways") : asset.list("ways");
        for (Data way : ways) rows.add(maker.of(way, way.at("person"), asset));
        rows.sort(Comparator.comparing(MapPages::byPerson));
        String here = maker.frame().b();
        for (Data share : asset.list("shares")) {
            if (!share.text("partner.id").equals(here)) rows.add(maker.shared(share, asset));
        }
        return new Shown(asset.text("name"), rows, !asset.has("next"));
    }

    /// What it was given, and what it gives, with who here holds that.
    private static Shown partner(Turn turn, MapRow.Maker maker, boolean whole) {
        String id = turn.query("partner");
        String shares = at(turn) + "/shares?partner=" + Turn.encoded(id) + "&direction=";
        Data given = first(turn, shares + "given");
        Data received = first(turn, shares + "received");
        Data assigned = turn.find(at(turn) + "/assignments?limit=" + WAYS_MAX);
        boolean all = whole && assigned.has("next");
        List<Data> held =
                all
                        ? turn.all(at(turn) + "/assignments", "assignments")
                        : assigned.list("assignments");
        List<MapRow> rows = new ArrayList<>();
        String name = id;
        for (Data share :
                whole ? turn.all(shares + "received", "shares") : received.list("shares")) {
            name = share.text("owner.business.name");
            List<MapRow> ways = held(maker, held, share);
            rows.addAll(ways.isEmpty() ? List.of(maker.unheld(share, share.at("asset"))) : ways);
        }
        rows.sort(Comparator.comparing(MapPages::byPerson));
        for (Data share : whole ? turn.all(shares + "given", "shares") : given.list("shares")) {
            name = share.text("partner.name");
            rows.add(maker.shared(share, share.at("asset")));
        }
        boolean complete = !assigned.has("next") && !given.has("next") && !received.has("next");
        return new Shown(name, rows, complete);
    }

    private static List<MapRow> held(MapRow.Maker maker, List<Data> held, Data share) {
        return held.stream()
                .filter(row -> row.text("share").equals(share.text("id")))
                .map(row -> maker.of(row, row.at("person"), share.at("asset")))
                .toList();
    }

    private static String byPerson(MapRow row) {
        return row.who().text() + " " + row.who().key() + " " + row.as().key() + onAsset(row);
    }

    private static String onAsset(MapRow row) {
        return row.on().text() + " " + row.on().key() + " " + row.by().key();
    }
}
