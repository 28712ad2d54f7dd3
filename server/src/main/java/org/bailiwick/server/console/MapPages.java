package org.bailiwick.server.console;

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
    }

    /// Of what the map is.
    ///
    /// @param name of the person, asset or partner
    /// @param complete whether all ways were told
    private record Shown(String name, List<MapRow> rows, boolean complete) {}

    void show(Turn turn) {
        Frame frame = pages.frame(turn, "map", "accounts", turn.exchange().path("business"));
        String at = "/api/v1/businesses/" + turn.path("business");
        Data members =
                frame.may("members.manage")
                        ? turn.find(at + "/members?limit=" + WAYS_MAX)
                        : Data.NOTHING;
        MapRow.Maker maker = new MapRow.Maker(frame, Kinds.ask(turn), roles(members));
        Shown shown = shown(turn, maker, at);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", shown.name);
        parts.put("rows", shown.rows);
        parts.put("complete", shown.complete);
        parts.put("picture", Picture.of(shown.rows));
        parts.put("members", members.list("members"));
        parts.put("assets", choice(turn, frame, "assets.manage", at, "assets"));
        parts.put("partners", choice(turn, frame, "partners.manage", at, "partners"));
        parts.put("person", person(turn));
        parts.put("asset", turn.query("asset"));
        parts.put("partner", turn.query("partner"));
        pages.show(turn, "accounts/map", frame, parts);
    }

    /// What can be chosen to see the map of; nothing where it is not for him.
    private static List<Data> choice(Turn turn, Frame frame, String need, String at, String what) {
        if (!frame.may(need)) return List.of();
        return turn.find(at + "/" + what + "?limit=500").list(what);
    }

    private static Map<String, String> roles(Data members) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Data member : members.list("members")) {
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

    private static Shown shown(Turn turn, MapRow.Maker maker, String at) {
        if (!turn.query("asset").isEmpty()) return asset(turn, maker);
        if (!turn.query("partner").isEmpty()) return partner(turn, maker, at);
        return person(turn, maker);
    }

    private static Shown person(Turn turn, MapRow.Maker maker) {
        Data person =
                turn.get(
                        "/api/v1/people/"
                                + Turn.encoded(person(turn))
                                + "?limit="
                                + WAYS_MAX
                                + "&business="
                                + turn.path("business"));
        Map<String, String> roles = new LinkedHashMap<>(maker.roles());
        for (Data membership : person.list("memberships")) {
            roles.put(membership.text("id"), membership.text("role"));
        }
        MapRow.Maker own = new MapRow.Maker(maker.frame(), maker.kinds(), roles);
        List<MapRow> rows = new ArrayList<>();
        for (Data way : person.list("ways")) rows.add(own.of(way, person, way.at("asset")));
        rows.sort(Comparator.comparing(MapPages::onAsset));
        return new Shown(person.text("name"), rows, !person.has("next"));
    }

    private static Shown asset(Turn turn, MapRow.Maker maker) {
        Data asset =
                turn.get(
                        "/api/v1/assets/"
                                + Turn.encoded(turn.query("asset"))
                                + "?limit="
                                + WAYS_MAX);
        List<MapRow> rows = new ArrayList<>();
        for (Data way : asset.list("ways")) rows.add(maker.of(way, way.at("person"), asset));
        rows.sort(Comparator.comparing(MapPages::byPerson));
        String here = maker.frame().b();
        for (Data share : asset.list("shares")) {
            if (!share.text("partner.id").equals(here)) rows.add(maker.shared(share, asset));
        }
        return new Shown(asset.text("name"), rows, !asset.has("next"));
    }

    /// What it was given, and what it gives, with who here holds that.
    private static Shown partner(Turn turn, MapRow.Maker maker, String at) {
        String id = turn.query("partner");
        String shares = at + "/shares?limit=" + WAYS_MAX + "&partner=" + Turn.encoded(id);
        Data given = turn.get(shares + "&direction=given");
        Data received = turn.get(shares + "&direction=received");
        Data held = turn.find(at + "/assignments?limit=" + WAYS_MAX);
        List<MapRow> rows = new ArrayList<>();
        String name = id;
        for (Data share : received.list("shares")) {
            name = share.text("owner.business.name");
            List<MapRow> ways = held(maker, held, share);
            rows.addAll(ways.isEmpty() ? List.of(maker.unheld(share, share.at("asset"))) : ways);
        }
        rows.sort(Comparator.comparing(MapPages::byPerson));
        for (Data share : given.list("shares")) {
            name = share.text("partner.name");
            rows.add(maker.shared(share, share.at("asset")));
        }
        boolean complete = !held.has("next") && !given.has("next") && !received.has("next");
        return new Shown(name, rows, complete);
    }

    private static List<MapRow> held(MapRow.Maker maker, Data held, Data share) {
        return held.list("assignments").stream()
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
