package org.bailiwick.server.api;

import org.bailiwick.server.face.Counter;
import org.bailiwick.server.notify.Bounce;
import org.bailiwick.server.notify.LetterText;
import org.bailiwick.server.notify.Letters;
import org.bailiwick.server.notify.Mailing;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Route;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// Letters on their way, and letters that came back: for whoever runs the installation.
final class OutboxPages {
    /// The most letters of one page.
    static final int LETTERS_MAX = 1_000;

    /// The longest name of a letter that is looked at, in characters.
    static final int NAME_MAX = 128;

    private static final int LETTERS_USUAL = 100;

    private final Counter counter;
    private final Letters letters;

    OutboxPages(Counter counter, Letters letters) {
        this.counter = counter;
        this.letters = letters;
    }

    static List<Route> routes(Counter counter, Letters letters) {
        OutboxPages pages = new OutboxPages(counter, letters);
        return List.of(
                Route.get("/api/v1/outbox", pages::list),
                Route.get("/api/v1/outbox/{letter}", pages::one),
                Route.post("/api/v1/bounces", pages::bounced));
    }

    /// The newest first, without what they say.
    void list(Exchange exchange) {
        counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries("limit", "after");
        int limit = (int) exchange.query("limit", 1, LETTERS_MAX, LETTERS_USUAL);
        long before = exchange.after().map(OutboxPages::number).orElse(Long.MAX_VALUE);
        List<Mailing> found = letters.list(before, limit);
        ObjectNode answer = Json.object();
        ArrayNode told = answer.putArray("letters");
        found.forEach(letter -> told.add(tell(letter)));
        if (found.size() == limit) answer.put("next", Long.toString(found.getLast().number()));
        exchange.answer(answer);
    }

    private static long number(String text) {
        if (text.matches("[0-9]{1,18}")) return Long.parseLong(text);
        throw Fault.wrong(
                "after", "`after` is what `next` told for this list: start without it again");
    }

    /// With what it says, while it waits.
    void one(Exchange exchange) {
        counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries();
        String name = exchange.path("letter");
        Mailing letter =
                Optional.of(name)
                        .filter(n -> n.length() <= NAME_MAX)
                        .flatMap(letters::find)
                        .orElseThrow(() ->
                                Fault.of(404, "not-found", "no letter has this name: list them"));
        ObjectNode node = tell(letter);
        Optional<LetterText> text = letters.text(letter);
        text.ifPresent(t ->
                node.put("to", t.to())
                        .put("language", t.language())
                        .put("subject", t.subject())
                        .put("plain", t.plain())
                        .put("html", t.html()));
        exchange.answer(node);
    }

    private static ObjectNode tell(Mailing letter) {
        ObjectNode node =
                Json.object()
                        .put("name", letter.name())
                        .put("kind", letter.kind())
                        .put("state", letter.state())
                        .put("written", letter.written().toString())
                        .put("changed", letter.changed().toString())
                        .put("tries", letter.tries());
        if (letter.state().equals(Mailing.WAITING)) node.put("next", letter.due().toString());
        if (!letter.why().isEmpty()) node.put("why", letter.why());
        return node;
    }

    /// Takes what a mail server sent back.
    void bounced(Exchange exchange) {
        counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries();
        Bounce bounce =
                Bounce.read(exchange.bytes("message/rfc822"))
                        .orElseThrow(() ->
                                Fault.wrongInput(
                                        "this tells of no letter from here that failed: send the"
                                                + " whole message with its delivery status"));
        if (!letters.bounced(bounce.letter(), bounce.why())) {
            throw Fault.of(404, "not-found", "the letter that came back is not known any more");
        }
        exchange.answer(Json.object().put("letter", bounce.letter()).put("why", bounce.why()));
    }
}
