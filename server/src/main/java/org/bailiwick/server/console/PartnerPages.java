package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The businesses with which this one works, and what is shared with them.
final class PartnerPages {
    private static final String OWNED = "/assets?access=owned";

    /// The most accounts that can be chosen at once.
    private static final int OFFERED = 1_000;

    private final Pages pages;

    private PartnerPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        PartnerPages partners = new PartnerPages(pages);
        console.signedIn("GET", "/b/{business}/partners", partners::list);
        console.signedIn("POST", "/b/{business}/partners/codes", partners::code);
        PartnerAdding.add(console, pages);
        console.signedIn("GET", "/b/{business}/partners/{partnership}", partners::one);
        console.signedIn("GET", "/b/{business}/partners/{partnership}/good-bye", partners::goodBye);
        console.signedIn(
                "GET", "/b/{business}/partners/{partnership}/statement.json", partners::statement);
    }

    private Frame frame(Turn turn, String title) {
        return pages.frame(turn, title, "partners", turn.exchange().path("business"));
    }

    static String at(Turn turn) {
        return "/api/v1/businesses/" + turn.path("business");
    }

    void list(Turn turn) {
        Frame frame = frame(turn, "partners.title");
        String state = turn.query("state");
        Data partners =
                turn.get(at(turn) + "/partners?limit=200" + turn.passed("q", "state", "after"));
        Data proposed =
                state.isEmpty()
                        ? turn.find(at(turn) + "/partners?limit=200&state=proposed")
                        : Data.NOTHING;
        Map<String, Object> parts = new HashMap<>();
        parts.put("partners", partners);
        parts.put("proposed", proposed.list("partners"));
        parts.put(
                "codes",
                turn.find(at(turn) + "/partner-codes?limit=50&state=active").list("codes"));
        parts.put("state", state);
        parts.put("q", turn.query("q"));
        pages.show(turn, "partners/list", frame, parts);
    }

    /// Makes a code; it is told this once, and never again.
    void code(Turn turn) {
        ObjectNode body = Json.object();
        String uses = turn.form().text("uses");
        if (uses.matches("[0-9]{1,3}")) body.put("uses", Integer.parseInt(uses));
        Inside.Told told = turn.send("POST", at(turn) + "/partner-codes", body);
        if (!told.good()) throw new Refusal(told);
        Data made = new Data(told.json());
        if (turn.exchange().header(io.helidon.http.HeaderNames.create("HX-Request")).isPresent()) {
            pages.plain(turn, 200, "partners/code", Map.of("say", turn.say(), "made", made));
            return;
        }
        pages.show(turn, "partners/made", frame(turn, "partners.codes"), Map.of("made", made));
    }

    void one(Turn turn) {
        Data partnership = turn.get("/api/v1/partnerships/" + turn.path("partnership"));
        Frame frame = frame(turn, partnership.text("partner.name"));
        String who = "&partner=" + Turn.encoded(partnership.text("partner.id"));
        Data given = shares(turn, "given", who);
        Data received = shares(turn, "received", who);
        Set<String> shared = shared(turn, who);
        Map<String, Object> parts = new HashMap<>();
        parts.put("partnership", partnership);
        parts.put("given", given);
        parts.put("received", received);
        parts.put("kinds", Kinds.ask(turn));
        parts.put("touched", turn.find(at(turn) + "/partner-uses?limit=50" + who));
        parts.put("farewells", farewells(turn, frame));
        parts.put(
                "assets",
                Offered.of(turn, at(turn) + OWNED, "assets", OFFERED)
                        .only(a -> !shared.contains(a.text("id"))));
        pages.show(turn, "partners/one", frame, parts);
    }

    /// A page of what is shared in one direction; where it begins is asked for under its name.
    private static Data shares(Turn turn, String direction, String who) {
        String from = turn.query(direction);
        String after = from.isEmpty() ? "" : "&after=" + Turn.encoded(from);
        return turn.find(at(turn) + "/shares?limit=200&direction=" + direction + who + after);
    }

    /// All that is shared with it.
    private static Set<String> shared(Turn turn, String who) {
        return turn.all(at(turn) + "/shares?direction=given" + who, "shares").stream()
                .map(s -> s.text("asset.id"))
                .collect(Collectors.toSet());
    }

    /// What this business owns, and so can share.
    static List<Data> owned(Turn turn) {
        return turn.all(at(turn) + OWNED, "assets");
    }

    void goodBye(Turn turn) {
        String part = "/partnerships/" + turn.path("partnership");
        Data partnership = turn.get("/api/v1" + part);
        Frame frame = frame(turn, "partners.good-bye");
        Map<String, Object> parts = new HashMap<>();
        parts.put("partnership", partnership);
        parts.put("left", turn.find(at(turn) + part + "/good-bye"));
        parts.put("kinds", Kinds.ask(turn));
        parts.put("farewells", farewells(turn, frame));
        pages.show(turn, "partners/good-bye", frame, parts);
    }

    private static Farewells farewells(Turn turn, Frame frame) {
        String part = "partnerships/" + turn.path("partnership");
        String href = frame.in("partners/" + turn.path("partnership") + "/statement.json");
        return Farewells.ask(turn, at(turn) + "/" + part, href);
    }

    /// The signed statement, to be kept.
    void statement(Turn turn) {
        Data statement =
                turn.get(at(turn) + "/partnerships/" + turn.path("partnership") + "/statement");
        Pages.headers(turn.exchange());
        turn.exchange().header("Content-Disposition", "attachment; filename=\"statement.json\"");
        turn.exchange()
                .answer(200, "application/json", statement.node().toString().getBytes(UTF_8));
    }
}
