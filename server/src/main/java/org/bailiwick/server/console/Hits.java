package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What of one sort was found by a part of a name, or by how an address or an id begins.
///
/// @param sort `people`, `accounts` …
/// @param cut whether there are more
/// @param all the page of all that fit
public record Hits(String sort, List<Hit> rows, boolean cut, String all) {
    /// @param detail that tells it from others of the same name
    /// @param href where it is
    public record Hit(String id, String name, String detail, String href) {}

    /// Of each sort so many are shown.
    static final int SHOWN = 50;

    /// What can be searched.
    ///
    /// @param need what one has to be allowed
    /// @param list its address
    /// @param rows where they are in the answer
    /// @param page of all of them
    private record Sought(
            String sort,
            String need,
            String list,
            String rows,
            String page,
            Function<Data, Hit> hit) {}

    /// Of every sort of which something was found.
    ///
    /// @param whole whether all are told, and not the first only
    static List<Hits> of(Turn turn, Frame frame, Kinds kinds, String q, boolean whole) {
        List<Hits> all = new ArrayList<>();
        if (q.isEmpty()) return all;
        for (Sought each : sought(turn, frame, kinds)) {
            if (!each.need.isEmpty() && !frame.may(each.need)) continue;
            Hits found = found(turn, each, q, whole);
            if (!found.rows.isEmpty()) all.add(found);
        }
        return all;
    }

    private static Hits found(Turn turn, Sought sought, String q, boolean whole) {
        String address = Turn.and(sought.list, "q", q);
        String page = sought.page.isEmpty() ? "" : Turn.and(sought.page, "q", q);
        if (whole) {
            List<Data> rows = turn.all(address, sought.rows);
            return new Hits(sought.sort, rows.stream().map(sought.hit).toList(), false, page);
        }
        Data told = turn.get(Turn.and(address, "limit", "" + SHOWN));
        List<Hit> rows = told.list(sought.rows).stream().map(sought.hit).toList();
        return new Hits(sought.sort, rows, told.has("next"), page);
    }

    private static List<Sought> sought(Turn turn, Frame frame, Kinds kinds) {
        String at = "/api/v1/businesses/" + turn.path("business");
        return List.of(
                people(frame, at),
                invitations(frame, at),
                accounts(turn, frame, kinds, at),
                groups(frame, at),
                partners(frame, at),
                links(frame, at));
    }

    private static Sought people(Frame frame, String at) {
        return new Sought(
                "people",
                "members.manage",
                at + "/members",
                "members",
                "users",
                d -> hit(frame, d, "person.name", joined(d, "person.addresses"), "users/"));
    }

    private static Sought invitations(Frame frame, String at) {
        return new Sought(
                "invitations",
                "members.manage",
                at + "/invitations",
                "invitations",
                "users",
                d -> hit(frame, d, "address", state(frame, d), "users/invitations/"));
    }

    /// Those of the business for whoever runs it, one's own for all others.
    private static Sought accounts(Turn turn, Frame frame, Kinds kinds, String at) {
        boolean runs = frame.may("assets.manage");
        return new Sought(
                "accounts",
                "",
                runs ? at + "/assets" : "/api/v1/me/assets?business=" + turn.path("business"),
                "assets",
                runs ? "accounts" : "",
                d -> hit(frame, d, "name", kinds.label(d.text("kind")), "accounts/"));
    }

    private static Sought groups(Frame frame, String at) {
        return new Sought(
                "groups",
                "assets.manage",
                at + "/groups",
                "groups",
                "accounts/groups",
                d -> hit(frame, d, "name", inside(frame, d), "accounts/groups/"));
    }

    private static Sought partners(Frame frame, String at) {
        return new Sought(
                "partners",
                "partners.manage",
                at + "/partners",
                "partners",
                "partners",
                d -> hit(frame, d, "partner.name", joined(d, "domains"), "partners/"));
    }

    private static Sought links(Frame frame, String at) {
        return new Sought(
                "links",
                "links.manage",
                at + "/access-links",
                "links",
                "links",
                d -> hit(frame, d, "message", state(frame, d), "links/"));
    }

    private static Hit hit(Frame frame, Data row, String name, String detail, String page) {
        String id = row.text("id");
        return new Hit(id, row.text(name), detail, frame.in(page + id));
    }

    private static String joined(Data row, String path) {
        return String.join(", ", row.texts(path));
    }

    private static String state(Frame frame, Data row) {
        String state = row.text("state");
        return frame.say().find("state." + state).orElse(state);
    }

    private static String inside(Frame frame, Data row) {
        return frame.say().count("groups.accounts", row.number("assets"));
    }
}
