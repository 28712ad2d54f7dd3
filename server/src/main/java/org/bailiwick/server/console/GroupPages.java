package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Groups of assets: what is in them, and who holds what through them.
final class GroupPages {
    private final Pages pages;

    private GroupPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        GroupPages groups = new GroupPages(pages);
        console.signedIn("GET", "/b/{business}/accounts/groups", groups::list);
        console.signedIn("GET", "/b/{business}/accounts/groups/{group}", groups::one);
    }

    void list(Turn turn) {
        Frame frame =
                pages.frame(turn, "groups.title", "accounts", turn.exchange().path("business"));
        String at = "/api/v1/businesses/" + turn.path("business");
        Data groups = turn.get(at + "/groups?limit=100" + turn.passed("q", "after"));
        Map<String, Object> parts =
                Map.of("kinds", Kinds.ask(turn), "groups", groups, "passed", turn.passed("q"));
        pages.show(turn, "accounts/groups", frame, parts);
    }

    void one(Turn turn) {
        String at = "/api/v1/groups/" + turn.path("group");
        Data group = turn.get(at + "?limit=500" + turn.passed("after"));
        Data assets = turn.get(at + "/assets?limit=500");
        Frame frame =
                pages.frame(turn, group.text("name"), "accounts", turn.exchange().path("business"));
        String business = "/api/v1/businesses/" + turn.path("business");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("group", group);
        parts.put("assets", assets.list("assets"));
        parts.put("inside", kindsOf(assets));
        parts.put(
                "others",
                without(
                        turn.find(business + "/assets?limit=500").list("assets"),
                        ids(assets.list("assets"))));
        parts.put(
                "members",
                without(
                        turn.find(business + "/members?limit=500&state=active").list("members"),
                        ids(group.list("members"))));
        pages.show(turn, "accounts/group", frame, parts);
    }

    /// The kinds of what is in it: levels are held for each of them.
    private static List<String> kindsOf(Data assets) {
        Set<String> kinds = new TreeSet<>();
        for (Data asset : assets.list("assets")) kinds.add(asset.text("kind"));
        return List.copyOf(kinds);
    }

    private static Set<String> ids(List<Data> rows) {
        return rows.stream().map(r -> r.text("id")).collect(Collectors.toSet());
    }

    private static List<Data> without(List<Data> rows, Set<String> ids) {
        List<Data> rest = new ArrayList<>();
        for (Data row : rows) if (!ids.contains(row.text("id"))) rest.add(row);
        return rest;
    }
}
