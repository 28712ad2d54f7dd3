package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Access links of an agency: what each asks for, who gave by it, and whether that works.
final class LinkPages {
    /// Modules around a code that stay light.
    private static final int QUIET = 4;

    /// The path of the address of a link, as it is shown.
    private static final Pattern SHOWN = Pattern.compile("/links/[A-Za-z0-9_-]{16,128}");

    private final Pages pages;

    private LinkPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        LinkPages links = new LinkPages(pages);
        String link = "/b/{business}/links/{link}";
        console.signedIn("GET", "/b/{business}/links", links::list);
        console.signedIn("GET", "/b/{business}/links/new", links::fresh);
        console.signedIn("POST", "/b/{business}/links", links::make);
        console.signedIn("GET", link, turn -> links.one(turn, turn.path("link"), Data.NOTHING));
        console.signedIn("GET", link + "/edit", links::edit);
        console.signedIn("POST", link + "/secret", links::renew);
        console.signedIn("POST", link + "/publish", links::publish);
        GivePages.add(console, pages);
    }

    void list(Turn turn) {
        Frame frame = frame(turn, "links.title");
        Data links =
                turn.get(
                        "/api/v1/businesses/"
                                + turn.path("business")
                                + "/access-links?limit=100"
                                + turn.passed("q", "state", "after"));
        pages.show(
                turn,
                "links/list",
                frame,
                Map.of(
                        "kinds", Kinds.ask(turn),
                        "links", links.list("links"),
                        "state", turn.query("state"),
                        "next", links.text("next")));
    }

    void fresh(Turn turn) {
        form(turn, "links.new", Data.NOTHING);
    }

    void edit(Turn turn) {
        form(turn, "links.edit", turn.get("/api/v1/access-links/" + turn.path("link")));
    }

    private void form(Turn turn, String title, Data link) {
        Frame frame = frame(turn, title);
        Offered members =
                Offered.of(
                        turn,
                        "/api/v1/businesses/" + turn.path("business") + "/members?state=active",
                        "members",
                        200);
        pages.show(
                turn,
                "links/form",
                frame,
                Map.of(
                        "kinds", Kinds.ask(turn),
                        "link", link,
                        "asked", asked(link),
                        "named", link.list("named").stream().map(n -> n.text("member")).toList(),
                        "members", members));
    }

    /// The levels that it asks for, by their kind.
    private static Map<String, List<String>> asked(Data link) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Data each : link.list("wanted")) asked.put(each.text("kind"), each.texts("levels"));
        return asked;
    }

    void make(Turn turn) {
        String at = "/api/v1/businesses/" + turn.path("business") + "/access-links";
        made(turn, turn.send("POST", at, Fields.body(turn.form())));
    }

    void renew(Turn turn) {
        String at = "/api/v1/access-links/" + turn.path("link") + "/secrets";
        made(turn, turn.send("POST", at, Json.object()));
    }

    /// Opens it, and goes on showing what is shown once.
    void publish(Turn turn) {
        String id = turn.path("link");
        ObjectNode move = Json.object().put("command", "move-access-link");
        move.put("access_link", id).put("state", "live");
        Inside.Told told = turn.send("POST", "/api/v1/errands", move);
        if (!told.good()) throw new Refusal(told);
        ObjectNode shown = Json.object();
        String path = turn.form().text("path");
        if (SHOWN.matcher(path).matches()) shown.put("path", path);
        InPlace.of(turn.exchange(), "/b/" + turn.path("business") + "/links/" + Turn.encoded(id));
        one(turn, id, new Data(shown));
    }

    /// Shows what opens it, this once: the page is the answer itself, and no address leads to it.
    private void made(Turn turn, Inside.Told told) {
        if (!told.good()) throw new Refusal(told);
        Data made = new Data(told.json());
        String id = Turn.encoded(made.text("id"));
        InPlace.of(turn.exchange(), "/b/" + turn.path("business") + "/links/" + id);
        one(turn, id, made);
    }

    /// @param made with what opens it, where that is shown now
    private void one(Turn turn, String id, Data made) {
        String at = "/api/v1/access-links/" + id;
        Data link = turn.get(at);
        Frame frame = frame(turn, "links.one");
        List<Data> given = new ArrayList<>();
        Data told = turn.get(at + "/confirmations?limit=50" + turn.passed("after"));
        for (Data row : told.list("confirmations")) {
            given.add(turn.get("/api/v1/confirmations/" + Turn.encoded(row.text("id"))));
        }
        String address = made.has("path") ? Origin.of(turn) + made.text("path") : "";
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("link", link);
        parts.put("address", address);
        parts.put("path", made.text("path"));
        Optional<Qr> code = address.isEmpty() ? Optional.empty() : Qr.of(address);
        parts.put("code", code.map(Qr::path).orElse(""));
        parts.put("side", code.map(c -> c.size() + 2 * QUIET).orElse(0));
        parts.put("given", given);
        parts.put("next", told.text("next"));
        pages.show(turn, "links/one", frame, parts);
    }

    private Frame frame(Turn turn, String title) {
        return pages.frame(turn, title, "links", turn.exchange().path("business"));
    }
}
