package org.bailiwick.server.api;

import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Others;
import org.bailiwick.server.face.Telling;
import org.bailiwick.server.receipt.Receipt;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// A denial read again: as it was, worked out anew at its position, and as it is now.
final class OpenedReceipts {
    private final Counter counter;

    OpenedReceipts(Counter counter) {
        this.counter = counter;
    }

    void get(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admitAlso(exchange, Scopes.RECEIPTS);
        Receipt receipt =
                counter.receipts().find(exchange.path("receipt")).orElseThrow(OpenedReceipts::none);
        Opened opened =
                readings(asker, receipt.question()).stream()
                        .map(question -> open(asker, receipt, question))
                        .filter(o -> o.mine() || asker.self().isEmpty())
                        .findFirst()
                        .orElseThrow(OpenedReceipts::none);
        ObjectNode node = Json.object();
        node.put("id", receipt.id());
        node.set("question", asked(receipt));
        node.put("at", receipt.instant().toString());
        node.put("model", receipt.model().toString());
        node.set("then", opened.then);
        node.set("now", opened.now);
        exchange.answer(node);
    }

    /// The question as its reader may have it answered: his own as it was asked; about somebody
    /// else only through the businesses in which he answers for that person.
    private static List<Question> readings(Asker asker, Question question) {
        return Others.of(asker)
                .filter(concern -> !concern.himself(question))
                .map(concern -> concern.here(question))
                .orElse(List.of(question));
    }

    /// @param mine whether it is about anything that its reader may know
    private record Opened(ObjectNode then, ObjectNode now, boolean mine) {}

    private Opened open(Asker asker, Receipt receipt, Question question) {
        ObjectNode then = then(asker, receipt, question);
        ObjectNode now = now(asker, question);
        boolean himself = Others.of(asker).map(c -> c.himself(question)).orElse(true);
        return new Opened(then, now, himself || known(then) || known(now));
    }

    /// Whether something is told of it, and of whom it is about.
    private static boolean known(ObjectNode side) {
        if (side.path("allowed").asBoolean(false)) return true;
        String who = side.at("/explanation/about/who").asString("");
        return !who.isEmpty() && !who.equals("somebody");
    }

    private static Fault none() {
        return Fault.of(
                404, "not-found", "no such receipt: it was never given, or is older than 90 days");
    }

    private static ObjectNode asked(Receipt receipt) {
        return Json.object()
                .put("person", receipt.asked().subject())
                .put("action", receipt.asked().action())
                .put("object", receipt.asked().kind() + ":" + receipt.asked().object());
    }

    private ObjectNode then(Asker asker, Receipt receipt, Question question) {
        Optional<Directory> state = asker.office().history().at(question, receipt.seq());
        if (state.isEmpty()) return Json.object().put("too_long_ago", true);
        return switch (Decider.decide(state.get(), question)) {
            case Decision.Allowed _ -> Json.object().put("allowed", true);
            case Decision.Denied denied ->
                    denied(counter.telling().past(asker, state.get(), denied));
        };
    }

    private ObjectNode now(Asker asker, Question question) {
        Question again = question.on(asker.now());
        return switch (Decider.decide(asker.today(), again)) {
            case Decision.Allowed _ -> Json.object().put("allowed", true);
            case Decision.Denied denied -> denied(counter.telling().wholly(asker, denied));
        };
    }

    private static ObjectNode denied(Telling.Explained explained) {
        ObjectNode node = Json.object().put("allowed", false).put("reason", explained.code());
        node.set("explanation", explained.explanation());
        return node;
    }
}
