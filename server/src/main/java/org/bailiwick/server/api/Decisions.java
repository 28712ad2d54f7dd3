package org.bailiwick.server.api;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Others;
import org.bailiwick.server.face.Posed;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.Telling;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// One question, with everything that the answer rests on.
final class Decisions {
    private static final int OBJECT_MAX = Questions.NAME_MAX + 1 + Questions.ID_MAX;

    private final Counter counter;

    Decisions(Counter counter) {
        this.counter = counter;
    }

    void post(Exchange exchange) {
        Asker asker = counter.gate().admitAlso(exchange, Scopes.DECIDE);
        exchange.refuseOtherQueries();
        Form body = Form.of(exchange.body());
        String person = body.text("person", Questions.ID_MAX);
        Optional<Others> other = Others.of(asker).filter(_ -> !himself(asker, person));
        Questions questions = new Questions(asker);
        Things.Named object = Things.Named.of("object", body.text("object", OBJECT_MAX));
        Posed posed =
                questions.pose(
                        asker.today().model().subjectType(),
                        person,
                        body.text("action", Questions.NAME_MAX),
                        object.kind(),
                        object.id(),
                        other.isPresent()
                                ? questions.contextOfOther(body)
                                : questions.context(body));
        Optional<Reader.As> as = As.read(body);
        body.refuseUnknown();
        if (other.isPresent() && PersonId.find(person).isEmpty()) throw Others.none();
        other.ifPresent(concern -> concern.check(posed.question()));
        Optional<Reader.Imagined> imagined = as.map(a -> As.of(asker, posed.question(), a));
        Decision decision = posed.decide(asker.today());
        counter.counts().note(decision.allowed());
        exchange.answer(tell(asker, posed, decision, imagined));
    }

    private static boolean himself(Asker asker, String person) {
        return asker.self().equals(asker.resolver().person(person));
    }

    private ObjectNode tell(
            Asker asker, Posed posed, Decision decision, Optional<Reader.Imagined> imagined) {
        ObjectNode node = Json.object().put("allowed", decision.allowed());
        switch (decision) {
            case Decision.Allowed allowed ->
                    node.set("ways", counter.telling().ways(asker, allowed));
            case Decision.Denied denied -> {
                Telling telling = counter.telling();
                Telling.Explained explained =
                        imagined.map(other -> telling.as(asker, denied, other))
                                .orElseGet(() -> telling.asTimeAllows(asker, denied));
                node.put("reason", explained.code());
                node.set("explanation", explained.explanation());
                counter.receipt(asker, posed, denied).ifPresent(id -> node.put("receipt", id));
            }
        }
        return node;
    }
}
