package org.bailiwick.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One asset: whose it is, every way into it, and everything that is done with it.
final class AccountPage {
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
                        ? turn.find(at + "/members?limit=500&state=active")
                        : Data.NOTHING);
        parts.put("partners", view.shares() ? partners(turn, at, asset) : List.of());
        parts.put("touched", view.shares() ? touched(turn, at, asset) : Data.NOTHING);
        parts.put("groups", view.runs() ? turn.find(at + "/groups?limit=200") : Data.NOTHING);
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
    private static List<Data> partners(Turn turn, String at, Data asset) {
        List<String> shared = asset.list("shares").stream().map(s -> s.text("partner.id")).toList();
        return turn.find(at + "/partners?limit=200").list("partners").stream()
                .filter(p -> !shared.contains(p.text("partner.id")))
                .toList();
    }

    /// Who of partners' people worked on it.
    private static Data touched(Turn turn, String at, Data asset) {
        return turn.find(at + "/partner-uses?limit=50&asset=" + Turn.encoded(asset.text("id")));
    }

    private static List<Data> transfers(Turn turn, String at) {
        String asset = turn.exchange().path("asset");
        return turn
                .find(at + "/transfers?direction=given&state=open&limit=200")
                .list("transfers")
                .stream()
                .filter(t -> t.text("asset.id").equals(asset))
                .toList();
    }
}
