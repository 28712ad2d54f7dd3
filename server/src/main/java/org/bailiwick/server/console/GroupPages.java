package org.bailiwick.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Groups of assets: what is in them, and who holds what through them.
final class GroupPages {
    private static final int SHOWN = 500;

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
        pages.show(
                turn, "accounts/groups", frame, Map.of("kinds", Kinds.ask(turn), "groups", groups));
    }

    void one(Turn turn) {
        String at = "/api/v1/groups/" + turn.path("group");
        Data group = turn.get(at + "?limit=" + SHOWN + turn.passed("after"));
        String from = turn.query("assets");
        String after = from.isEmpty() ? "" : "&after=" + Turn.encoded(from);
        Data assets = turn.get(at + "/assets?limit=" + SHOWN + after);
        List<Data> inside = turn.all(at + "/assets", "assets");
        Frame frame =
                pages.frame(turn, group.text("name"), "accounts", turn.exchange().path("business"));
        String business = "/api/v1/businesses/" + turn.path("business");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("group", group);
        parts.put("assets", assets);
        parts.put("inside", kindsOf(inside));
        parts.put(
                "others", without(Offered.of(turn, business + "/assets", "assets", SHOWN), inside));
        parts.put(
                "members",
                without(
                        Offered.of(turn, business + "/members?state=active", "members", SHOWN),
                        turn.all(at, "members")));
        pages.show(turn, "accounts/group", frame, parts);
    }

    /// The kinds of what is in it: levels are held for each of them.
    private static List<String> kindsOf(List<Data> assets) {
        return assets.stream().map(a -> a.text("kind")).distinct().sorted().toList();
    }

    private static Offered without(Offered offered, List<Data> there) {
        Set<String> ids = there.stream().map(r -> r.text("id")).collect(Collectors.toSet());
        return offered.only(row -> !ids.contains(row.text("id")));
    }
}
