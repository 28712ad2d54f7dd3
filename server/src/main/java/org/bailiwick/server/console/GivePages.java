package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client does with an access link that he was sent: he chooses what he gives, and how much.
final class GivePages {
    private final Pages pages;

    private GivePages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        GivePages give = new GivePages(pages);
        console.signedIn("GET", "/links/{token}/give", give::choose);
        console.signedIn("POST", "/links/{token}/give", give::confirm);
        console.look("/links/{token}/foresee", give::foresee);
        console.signedIn("POST", "/links/{token}/forward", give::forward);
        console.signedIn("GET", "/forwarded/{token}", give::part);
        console.signedIn("POST", "/forwarded/{token}", give::answer);
        console.look("/forwarded/{token}/foresee", give::foreseePart);
    }

    private static String link(Turn turn) {
        return "/api/v1/access-link-pages/" + turn.path("token");
    }

    void choose(Turn turn) {
        if (!turn.query("given").isBlank()) {
            given(turn, turn.get("/api/v1/given/" + Turn.encoded(turn.query("given"))), "");
            return;
        }
        Data link = turn.get(link(turn));
        Data givable = turn.get(link(turn) + "/givable");
        Frame frame = pages.frame(turn, "give.title", "give", "");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("link", link);
        parts.put("givable", givable);
        parts.put("custom", turn.query("custom"));
        parts.put("at", "/links/" + turn.path("token") + "/give");
        parts.put("foresee", "/links/" + turn.path("token") + "/foresee");
        pages.show(turn, "links/give", frame, parts);
    }

    void confirm(Turn turn) {
        Inside.Told told = turn.send("POST", link(turn) + "/confirmations", chosen(turn));
        if (!told.good()) throw new Refusal(told);
        given(turn, new Data(told.json()), "");
    }

    /// What would come of what is chosen so far.
    void foresee(Turn turn) {
        ObjectNode chosen = chosen(turn);
        boolean none = chosen.path("choices").isEmpty();
        String at = link(turn) + "/confirmations?preview=true";
        foreseen(turn, none ? Optional.empty() : Optional.of(turn.send("POST", at, chosen)));
    }

    private void foreseen(Turn turn, Optional<Inside.Told> told) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("say", turn.say());
        parts.put("kinds", Kinds.ask(turn));
        parts.put("good", told.map(Inside.Told::good).orElse(true));
        parts.put("told", told.map(Inside.Told::json).map(Data::new).orElse(Data.NOTHING));
        pages.plain(turn, 200, "links/foresight", parts);
    }

    private static ObjectNode chosen(Turn turn) {
        Posted form = turn.form();
        ObjectNode body = Json.object();
        Pages.filled(form.text("business")).ifPresent(b -> body.put("business", b));
        Pages.filled(form.text("custom")).ifPresent(c -> body.put("custom", c));
        Optional<String> until = Pages.filled(form.text("until"));
        ArrayNode choices = body.putArray("choices");
        for (Posted.Field field : form.all()) {
            if (!field.name().equals("give")) continue;
            ObjectNode choice = choices.addObject().put("asset", field.value());
            levels(form, field.value(), choice);
            until.ifPresent(end -> choice.put("until", end));
        }
        return body;
    }

    /// A form that offers levels sends an empty one too, so that none ticked does not mean all.
    private static void levels(Posted form, String asset, ObjectNode choice) {
        List<String> sent =
                form.all().stream()
                        .filter(f -> f.name().equals("level." + asset))
                        .map(Posted.Field::value)
                        .toList();
        if (sent.isEmpty()) return;
        choice.set("levels", Json.of(sent.stream().filter(l -> !l.isBlank()).toList()));
    }

    /// What came of it. The address of the page of what was given is shown this once.
    ///
    /// @param forwarded to whom something was handed on just now; empty for nobody
    private void given(Turn turn, Data done, String forwarded) {
        String here = "/links/" + turn.path("token");
        InPlace.of(turn.exchange(), here + "/give?given=" + Turn.encoded(done.text("id")));
        Frame frame = pages.frame(turn, "give.done", "give", "");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("done", done);
        parts.put("page", done.has("page") ? Origin.of(turn) + "/given/" + done.text("page") : "");
        parts.put("at", here + "/forward");
        parts.put("forwarded", forwarded);
        pages.show(turn, "links/given", frame, parts);
    }

    void forward(Turn turn) {
        Posted form = turn.form();
        String id = form.text("confirmation");
        ObjectNode body = Json.object().put("address", form.text("address").strip());
        ArrayNode assets = body.putArray("assets");
        for (Posted.Field field : form.all()) {
            if (field.name().equals("asset")) assets.add(field.value());
        }
        String at = "/api/v1/confirmations/" + Turn.encoded(id) + "/forwardings";
        Inside.Told told = turn.send("POST", at, body);
        if (!told.good()) throw new Refusal(told);
        given(turn, turn.get("/api/v1/given/" + Turn.encoded(id)), form.text("address").strip());
    }

    void part(Turn turn) {
        Data part = turn.get(part(turn.path("token")));
        Frame frame = pages.frame(turn, "give.part", "give", "");
        if (!part.yes("yours")) {
            Map<String, Object> other = Map.of("part", part, "holders", holders(turn));
            pages.show(turn, "links/other", frame, other);
            return;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("part", part);
        parts.put("answered", turn.query("answered").equals("1"));
        parts.put("at", "/forwarded/" + turn.path("token"));
        parts.put("foresee", "/forwarded/" + turn.path("token") + "/foresee");
        pages.show(turn, "links/part", frame, parts);
    }

    /// Of the other accounts that are signed in in this browser, the ids of those whose it is.
    private static List<String> holders(Turn turn) {
        Inside.Ask ask = Inside.Ask.get(part(turn.path("token")));
        return Kept.others(turn).stream()
                .filter(other -> mine(turn.ask(Kept.as(turn, other, ask))))
                .map(other -> other.who().id())
                .toList();
    }

    private static boolean mine(Inside.Told told) {
        return told.good() && new Data(told.json()).yes("yours");
    }

    void answer(Turn turn) {
        Inside.Told told = turn.send("POST", part(turn.path("token")) + "/answer", answered(turn));
        if (!told.good()) throw new Refusal(told);
        Pages.lead(turn.exchange(), "/forwarded/" + turn.path("token") + "?answered=1");
    }

    /// What would come of the answers so far.
    void foreseePart(Turn turn) {
        ObjectNode answered = answered(turn);
        boolean none = answered.path("choices").isEmpty() && answered.path("refused").isEmpty();
        String at = part(turn.path("token")) + "/answer?preview=true";
        foreseen(turn, none ? Optional.empty() : Optional.of(turn.send("POST", at, answered)));
    }

    private static String part(String token) {
        return "/api/v1/forwarded-parts/" + token;
    }

    private static ObjectNode answered(Turn turn) {
        Posted form = turn.form();
        ObjectNode body = Json.object();
        ArrayNode choices = body.putArray("choices");
        ArrayNode refused = body.putArray("refused");
        for (Posted.Field field : form.all()) {
            if (!field.name().startsWith("answer.")) continue;
            String asset = field.name().substring("answer.".length());
            if (field.value().equals("refuse")) refused.add(asset);
            if (!field.value().equals("give")) continue;
            levels(form, asset, choices.addObject().put("asset", asset));
        }
        return body;
    }
}
