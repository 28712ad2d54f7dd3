package org.bailiwick.server.console;

import java.util.List;
import java.util.Map;

/// Where one arrives: in one's business, or at the choice between several.
final class HomePages {
    private final Pages pages;

    private HomePages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        HomePages home = new HomePages(pages);
        console.signedIn("GET", "/", home::first);
        console.signedIn("GET", "/b/{business}", home::overview);
    }

    void first(Turn turn) {
        if (SignInPages.cameBack(turn)) return;
        Frame frame = pages.frame(turn, "home.title", "home", "");
        List<Data> active =
                frame.businesses().stream().filter(m -> m.text("state").equals("active")).toList();
        if (active.size() == 1 && turn.query("all").isEmpty()) {
            Pages.lead(turn.exchange(), "/b/" + active.getFirst().text("business.id"));
            return;
        }
        pages.show(turn, "home", frame, Map.of("me", turn.get("/api/v1/me")));
    }

    void overview(Turn turn) {
        String b = turn.path("business");
        Frame frame =
                pages.frame(turn, "overview.title", "overview", turn.exchange().path("business"));
        pages.show(
                turn,
                "overview",
                frame,
                Map.of(
                        "safety", turn.find("/api/v1/businesses/" + b + "/safety"),
                        "assets", turn.find("/api/v1/me/assets?business=" + b)));
    }
}
