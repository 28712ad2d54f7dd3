package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/// Says good-bye to a member: what ends, what stands against it, and the statement afterwards.
final class MemberGoodByePages {
    /// The most that can be chosen as successor at once.
    private static final int SUCCESSORS = 500;

    private final Pages pages;

    private MemberGoodByePages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        MemberGoodByePages goodByes = new MemberGoodByePages(pages);
        console.signedIn("GET", "/b/{business}/users/{member}/good-bye", goodByes::show);
        console.signedIn(
                "GET",
                "/b/{business}/users/{member}/statement.json",
                MemberGoodByePages::statement);
    }

    void show(Turn turn) {
        Data left = turn.get("/api/v1/members/" + turn.path("member") + "/good-bye");
        Frame frame =
                pages.frame(turn, "users.good-bye", "users", turn.exchange().path("business"));
        String at = "/api/v1/businesses/" + turn.path("business");
        Offered others =
                Offered.of(turn, at + "/members?state=active", "members", SUCCESSORS)
                        .only(m -> !m.text("id").equals(left.text("member.id")));
        Map<String, Object> parts = new HashMap<>();
        parts.put("left", left);
        parts.put("others", others);
        parts.put("kinds", Kinds.ask(turn));
        parts.put("farewells", farewells(turn, frame));
        pages.show(turn, "users/good-bye", frame, parts);
    }

    private static Farewells farewells(Turn turn, Frame frame) {
        String member = turn.path("member");
        String href = frame.in("users/" + member + "/statement.json");
        return Farewells.ask(turn, "/api/v1/members/" + member, href);
    }

    /// The signed statement, to be kept.
    private static void statement(Turn turn) {
        Data statement = turn.get("/api/v1/members/" + turn.path("member") + "/statement");
        Pages.headers(turn.exchange());
        turn.exchange().header("Content-Disposition", "attachment; filename=\"statement.json\"");
        turn.exchange()
                .answer(200, "application/json", statement.node().toString().getBytes(UTF_8));
    }
}
