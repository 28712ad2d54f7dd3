package org.bailiwick.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One asset: whose it is, every way into it, and everything that is done with it.
final class AccountPage {
    private static final int OFFERED = 500;

    private final Pages pages;

    private AccountPage(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        AccountPage account = new AccountPage(pages);
        console.signedIn("GET", "/b/{business}/accounts/{asset}", account::one);
    }

    void one(Turn turn) {
        Data asset =
                turn.get(
                        "/api/v1/assets/"
                                + turn.path("asset")
                                + "?limit=200"
                                + turn.passed("after"));
        Frame frame =
                pages.frame(turn, asset.text("name"), "accounts", turn.exchange().path("business"));
        AccountView view = AccountView.of(frame, asset);
        Kinds kinds = Kinds.ask(turn);
        String at = "/api/v1/businesses/" + turn.path("business");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", kinds);
        parts.put("asset", asset);
        parts.put("view", view);
        parts.put("levels", levels(frame, kinds, asset));
        parts.put(
                "members",
                frame.may("members.manage")
                        ? Offered.of(turn, at + "/members?state=active", "members", OFFERED)
                        : Offered.NONE);
        parts.put("partners", view.shares() ? partners(turn, at, asset) : Offered.NONE);
        parts.put("touched", view.shares() ? touched(turn, at, asset) : Data.NOTHING);
        parts.put(
                "groups",
                view.runs() ? Offered.of(turn, at + "/groups", "groups", OFFERED) : Offered.NONE);
        parts.put("transfers", view.owned() && view.runs() ? transfers(turn, at) : List.of());
        pages.show(turn, "accounts/one", frame, parts);
    }

    /// The levels that can be given here: all of an own asset, up to the cap of one that is shared.
    private static List<Data> levels(Frame frame, Kinds kinds, Data asset) {
        for (Data share : asset.list("shares")) {
            if (share.text("partner.id").equals(frame.b())) {
                return kinds.within(asset.text("kind"), share.texts("cap"));
            }
        }
        return kinds.levels(asset.text("kind"));
    }

    /// Partners with whom it is not shared yet.
    private static Offered partners(Turn turn, String at, Data asset) {
        List<String> shared = asset.list("shares").stream().map(s -> s.text("partner.id")).toList();
        return Offered.of(turn, at + "/partners", "partners", OFFERED)
                .only(p -> !shared.contains(p.text("partner.id")));
    }

    /// Who of partners' people worked on it.
    private static Data touched(Turn turn, String at, Data asset) {
        return turn.find(at + "/partner-uses?limit=50&asset=" + Turn.encoded(asset.text("id")));
    }

    private static List<Data> transfers(Turn turn, String at) {
        String asset = turn.exchange().path("asset");
        return turn.all(at + "/transfers?direction=given&state=open", "transfers").stream()
                .filter(t -> t.text("asset.id").equals(asset))
                .toList();
    }
}
