package org.bailiwick.server.scenario;

import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.scenario.Answer;
import org.bailiwick.engine.scenario.Ask;
import org.bailiwick.engine.scenario.Asker;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.Setting;
import org.bailiwick.engine.scenario.Thing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Asks in the words of AuthZEN: a batch for a check, one evaluation for an explanation, searches
/// for lists, a single result on each page.
record AuthZenAsker(Scene scene, Http http) implements Asker {

    @Override
    public boolean check(Ask ask) {
        ObjectNode body = context(ask.setting());
        body.putArray("evaluations").add(question(ask));
        JsonNode answer = http.post("/access/v1/evaluations", body);
        return answer.path("evaluations").path(0).path("decision").booleanValue();
    }

    @Override
    public Answer explain(Ask ask) {
        ObjectNode body = context(ask.setting());
        body.setAll(question(ask));
        JsonNode answer = http.post("/access/v1/evaluation", body);
        if (answer.path("decision").booleanValue()) return new Answer.Allowed();
        JsonNode context = answer.path("context");
        return new Explained(scene, ask)
                .denied(context.path("reason"), context.path("explanation"));
    }

    ObjectNode question(Ask ask) {
        ObjectNode question = Http.JSON.createObjectNode();
        person(question, Things.subject(scene, ask));
        action(question, ask.action());
        resource(question, Things.kind(scene, ask.object()))
                .put("id", Things.id(scene, ask.object().name()));
        return question;
    }

    private static void action(ObjectNode body, String action) {
        body.putObject("action").put("name", action);
    }

    private ObjectNode person(ObjectNode body, String id) {
        return subject(body).put("id", id);
    }

    private ObjectNode subject(ObjectNode body) {
        return body.putObject("subject").put("type", scene.directory().model().subjectType());
    }

    private static ObjectNode resource(ObjectNode body, String kind) {
        return body.putObject("resource").put("type", kind);
    }

    private ObjectNode context(Setting setting) {
        ObjectNode body = Http.JSON.createObjectNode();
        if (setting.isPlain()) return body;
        ObjectNode context = body.putObject("context");
        setting.business().ifPresent(b -> context.put("business", Things.id(scene, b)));
        setting.account().ifPresent(p -> context.put("account", Things.id(scene, p)));
        if (setting.proof() != Question.Proof.SILENT) context.putArray("amr").add("pwd");
        if (setting.proof() == Question.Proof.TWO_STEPS) context.withArray("amr").add("otp");
        if (setting.grave()) context.put("grave", true);
        return body;
    }

    @Override
    public Set<String> who(String action, Thing object, Setting setting) {
        ObjectNode body = context(setting);
        subject(body);
        action(body, action);
        resource(body, Things.kind(scene, object)).put("id", Things.id(scene, object.name()));
        return found("/access/v1/search/subject", body);
    }

    @Override
    public Set<String> what(String person, String action, Setting setting) {
        Set<String> names = new TreeSet<>();
        for (String kind : kinds(action)) {
            ObjectNode body = context(setting);
            person(body, Things.id(scene, person));
            action(body, action);
            resource(body, kind);
            names.addAll(found("/access/v1/search/resource", body));
        }
        return names;
    }

    /// The kinds on which there is such an action, and businesses.
    private List<String> kinds(String action) {
        List<String> kinds = new ArrayList<>(List.of(Things.BUSINESS));
        for (Kind kind : scene.directory().model().kinds()) {
            if (kind.bit(action) != 0) kinds.add(kind.name());
        }
        return kinds;
    }

    private Set<String> found(String path, ObjectNode body) {
        Set<String> names = new TreeSet<>();
        String token = "";
        do {
            body.putObject("page").put("limit", 1).put("token", token);
            JsonNode answer = http.post(path, body);
            for (JsonNode result : answer.path("results")) {
                names.add(Things.name(scene, result.path("id").asString()));
            }
            token = answer.path("page").path("next_token").asString();
        } while (!token.isEmpty());
        return names;
    }

    @Override
    public Optional<Boolean> checkFixed(Ask ask) {
        return Optional.empty();
    }
}
