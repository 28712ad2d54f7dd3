package org.bailiwick.server.authzen;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.directory.Quick;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Posed;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.Telling;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers one question, or many at a time.
final class Evaluating {
    /// The most questions of one batch.
    static final int BATCH_MAX = 1_000;

    private static final byte[] ALLOWED = "{\"decision\":true}".getBytes(UTF_8);
    private static final List<String> DEFAULTS =
            List.of("subject", "action", "resource", "context");

    private final Counter counter;
    private final Supplier<URI> publicUrl;
    private final List<AccessRequestDraft> drafts;

    Evaluating(Counter counter, Supplier<URI> publicUrl, List<AccessRequestDraft> drafts) {
        this.counter = counter;
        this.publicUrl = publicUrl;
        this.drafts = drafts;
    }

    void one(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        one(exchange, asker, Form.lenient(exchange.body()));
    }

    private void one(Exchange exchange, Asker asker, Form body) {
        Posed posed = Shape.question(body, new Questions(asker));
        if (posed.quickly(asker.today()) == Quick.YES) {
            counter.counts().note(true);
            counter.used(asker, posed);
            exchange.answer(ALLOWED);
            return;
        }
        Decision decision = posed.decide(asker.today());
        counter.counts().note(decision.allowed());
        switch (decision) {
            case Decision.Allowed _ -> {
                counter.used(asker, posed);
                exchange.answer(ALLOWED);
            }
            case Decision.Denied denied -> exchange.answer(denied(asker, posed, denied, body));
        }
    }

    private ObjectNode denied(Asker asker, Posed posed, Decision.Denied denied, Form body) {
        ObjectNode node = Json.object().put("decision", false);
        ObjectNode context = node.putObject("context");
        explain(counter.telling().asTimeAllows(asker, denied), context);
        Optional<String> receipt = counter.receipt(asker, posed, denied);
        receipt.ifPresent(id -> context.put("evaluation_id", id));
        if (!drafts.contains(AccessRequestDraft.DRAFT_1)) return node;
        Approved.explain(asker, body, denied, context);
        if (receipt.isPresent() && Wishes.requestable(asker.today(), denied)) {
            requestable(denied, context);
        }
        return node;
    }

    private void requestable(Decision.Denied denied, ObjectNode context) {
        String name = publicUrl.get().toString();
        String base = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        context.put("evaluated_at", denied.instant().toString());
        context.putObject("access_request")
                .put("endpoint", base + AuthZen.ACCESS_REQUEST)
                .put("expires_at", denied.instant().plus(Wishes.OPEN_FOR).toString());
    }

    private static void explain(Telling.Explained explained, ObjectNode context) {
        context.put("reason", explained.code());
        context.set("explanation", explained.explanation());
    }

    void many(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        Form body = Form.lenient(exchange.body());
        Form options = body.findObject("options").orElseGet(() -> Form.lenient(Json.object()));
        Semantic semantic = Semantic.of(options);
        boolean explain = options.flag("explain");
        Optional<ArrayNode> items = body.findArray("evaluations").filter(a -> !a.isEmpty());
        if (items.isEmpty()) {
            one(exchange, asker, body);
            return;
        }
        if (items.get().size() > BATCH_MAX) {
            throw body.wrong("evaluations", "has at most %d entries", BATCH_MAX);
        }
        for (String name : DEFAULTS) body.findObject(name);
        exchange.answer(
                Json.object().set("evaluations", all(asker, body, items.get(), semantic, explain)));
    }

    private ArrayNode all(
            Asker asker, Form body, ArrayNode items, Semantic semantic, boolean explain) {
        ArrayNode answers = Json.array();
        Questions questions = new Questions(asker);
        for (int i = 0; i < items.size(); i++) {
            ObjectNode answer = item(asker, questions, body, items.get(i), i, explain);
            answers.add(answer);
            boolean allowed = answer.path("decision").booleanValue();
            counter.counts().note(allowed);
            if (semantic.endsWith(allowed)) break;
        }
        return answers;
    }

    private ObjectNode item(
            Asker asker, Questions questions, Form body, JsonNode item, int at, boolean explain) {
        ObjectNode answer = Json.object();
        try {
            Posed posed = Shape.question(merged(body, item, at), questions);
            if (!explain) return answer.put("decision", posed.allowed(asker.today()));
            Decision decision = posed.decide(asker.today());
            answer.put("decision", decision.allowed());
            if (decision instanceof Decision.Denied denied) {
                explain(counter.telling().briefly(asker, denied), answer.putObject("context"));
            }
        } catch (Fault broken) {
            answer.put("decision", false);
            if (explain) {
                answer.putObject("context")
                        .putObject("error")
                        .put("status", broken.status())
                        .put("message", asker.words().said(broken.said()));
            }
        }
        return answer;
    }

    /// What the item says, and the defaults where it says nothing. A member that it says replaces
    /// the default whole.
    private static Form merged(Form body, JsonNode item, int at) {
        String path = "evaluations[" + at + "]";
        if (!(item instanceof ObjectNode own)) {
            throw Fault.wrong(path, "`%s` must be an object", path);
        }
        ObjectNode merged = Json.object();
        for (String name : DEFAULTS) {
            if (own.has(name)) merged.set(name, own.path(name));
            else if (body.has(name)) merged.set(name, body.node().path(name));
        }
        return Form.within(merged, path);
    }
}
