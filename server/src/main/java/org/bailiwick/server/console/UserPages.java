package org.bailiwick.server.console;

import java.util.Map;

/// The people of a business.
final class UserPages {
    private final Pages pages;

    UserPages(Pages pages) {
        this.pages = pages;
    }

    void list(Turn turn) {
        String b = turn.path("business");
        Data members = turn.get("/api/v1/businesses/" + b + "/members?limit=200");
        Frame frame = pages.frame(turn, "users.title", "users", turn.exchange().path("business"));
        Data invitations = turn.find("/api/v1/businesses/" + b + "/invitations?limit=200");
        pages.show(
                turn, "users/list", frame, Map.of("members", members, "invitations", invitations));
    }
}
