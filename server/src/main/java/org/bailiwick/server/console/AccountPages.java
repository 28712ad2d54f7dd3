package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The assets of a business: ad accounts, TikTok accounts, pixels and the rest.
final class AccountPages {
    /// How many rows of what is assigned are looked through to tell who holds what.
    private static final int HELD_MAX = 1_000;

    private final Pages pages;

    private AccountPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        AccountPages accounts = new AccountPages(pages);
        console.signedIn("GET", "/b/{business}/accounts", accounts::list);
        console.signedIn("GET", "/b/{business}/assignments.csv", accounts::table);
        console.signedIn("GET", "/b/{business}/accounts/new", accounts::register);
        console.signedIn("GET", "/b/{business}/accounts/request", accounts::ask);
        GroupPages.add(console, pages);
        TransferPages.add(console, pages);
        AccountPage.add(console, pages);
    }

    void list(Turn turn) {
        Frame frame = frame(turn, "accounts.title");
        if (!frame.may("assets.manage")) {
            mine(turn, frame);
            return;
        }
        String at = "/api/v1/businesses/" + turn.path("business");
        boolean ended = turn.query("access").equals("ended");
        Data told =
                ended
                        ? turn.get(
                                at
                                        + "/shares?direction=received&state=ended&limit=100"
                                        + turn.passed("q", "after"))
                        : turn.get(
                                at
                                        + "/assets?limit=100"
                                        + turn.passed("q", "kind", "state", "access", "after"));
        Data held = turn.find(at + "/assignments?limit=" + HELD_MAX + turn.passed("kind"));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("rows", told.list(ended ? "shares" : "assets"));
        parts.put("next", told.text("next"));
        parts.put("holders", holders(held));
        parts.put("complete", !held.has("next"));
        parts.put("seen", new AccountsSeen(turn));
        pages.show(turn, ended ? "accounts/ended" : "accounts/list", frame, parts);
    }

    /// The names of those who hold an asset, by its id.
    private static Map<String, List<String>> holders(Data held) {
        Map<String, List<String>> holders = new LinkedHashMap<>();
        for (Data row : held.list("assignments")) {
            List<String> names =
                    holders.computeIfAbsent(row.text("asset.id"), _ -> new ArrayList<>());
            String name = row.text("person.name");
            if (!names.contains(name)) names.add(name);
        }
        return holders;
    }

    /// What a member who runs nothing can work on.
    private void mine(Turn turn, Frame frame) {
        Data mine =
                turn.get(
                        "/api/v1/me/assets?limit=100&business="
                                + turn.path("business")
                                + turn.passed("after"));
        pages.show(turn, "accounts/mine", frame, Map.of("kinds", Kinds.ask(turn), "mine", mine));
    }

    void table(Turn turn) {
        Download.csv(
                turn,
                "/api/v1/businesses/"
                        + turn.path("business")
                        + "/assignments?format=csv"
                        + turn.passed("kind"),
                "assignments.csv");
    }

    void register(Turn turn) {
        Frame frame = frame(turn, "accounts.register");
        pages.show(
                turn,
                "accounts/new",
                frame,
                Map.of("kinds", Kinds.ask(turn), "wanted", turn.query("kind")));
    }

    void ask(Turn turn) {
        Frame frame = frame(turn, "accounts.request");
        Kinds kinds = Kinds.ask(turn);
        String wanted = turn.query("kind");
        String kind =
                kinds.all().stream()
                        .map(k -> k.text("kind"))
                        .filter(wanted::equals)
                        .findFirst()
                        .orElseGet(() -> kinds.all().getFirst().text("kind"));
        String at = "/api/v1/businesses/" + turn.path("business");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", kinds);
        parts.put("kind", kind);
        parts.put("asset", turn.query("asset"));
        parts.put("name", turn.query("name"));
        parts.put("level", turn.query("level"));
        parts.put("receipt", turn.query("receipt"));
        parts.put(
                "members",
                frame.may("members.manage")
                        ? Offered.of(turn, at + "/members?state=active", "members", 500)
                        : Offered.NONE);
        pages.show(turn, "accounts/request", frame, parts);
    }

    private Frame frame(Turn turn, String title) {
        return pages.frame(turn, title, "accounts", turn.exchange().path("business"));
    }
}
