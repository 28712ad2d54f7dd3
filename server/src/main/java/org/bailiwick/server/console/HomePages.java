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
        CalendarPages.add(console, pages);
    }

    void first(Turn turn) {
        if (SignInPages.cameBack(turn)) return;
        Frame frame = pages.frame(turn, "home.title", "home", "");
        List<Data> active =
                frame.businesses().stream().filter(m -> m.text("state").equals("active")).toList();
        if (active.size() == 1 && turn.query("all").isEmpty()) {
            String told = turn.passed("done", "entry", "waits");
            String here = "/b/" + active.getFirst().text("business.id");
            Pages.lead(turn.exchange(), told.isEmpty() ? here : here + "?" + told.substring(1));
            return;
        }
        pages.show(
                turn,
                "home",
                frame,
                Map.of("me", turn.get("/api/v1/me"), "kinds", Kinds.ask(turn)));
    }

    void overview(Turn turn) {
        Data business = turn.get("/api/v1/businesses/" + turn.path("business"));
        Frame frame =
                pages.frame(turn, "overview.title", "overview", turn.exchange().path("business"));
        if (frame.may("members.manage")) {
            pages.show(turn, "overview", frame, new Overview(turn, frame, business).parts());
            return;
        }
        pages.show(turn, "overview/mine", frame, new Overview(turn, frame, business).own());
    }
}
