package org.bailiwick.server.scenario;

import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.scenario.Answer;
import org.bailiwick.engine.scenario.Ask;
import org.bailiwick.engine.scenario.Asker;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.Setting;
import org.bailiwick.engine.scenario.Thing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Asks our own API: a decision for check and explanation, its lists with a single row on each
/// page.
record ApiAsker(Scene scene, Http http) implements Asker {
    private static final int NOT_FOUND = 404;

    @Override
    public boolean check(Ask ask) {
        return decide(ask).path("allowed").booleanValue();
    }

    @Override
    public Answer explain(Ask ask) {
        return new Explained(scene, ask).answer(decide(ask));
    }

    private JsonNode decide(Ask ask) {
        ObjectNode body = Http.JSON.createObjectNode();
        body.put("person", Things.subject(scene, ask));
        body.put("action", ask.action());
        body.put("object", Things.object(scene, ask.object()));
        Setting setting = ask.setting();
        setting.business().ifPresent(b -> body.put("business", Things.id(scene, b)));
        setting.account().ifPresent(p -> body.put("account", Things.id(scene, p)));
        acr(setting).ifPresent(acr -> body.put("acr", acr));
        if (setting.grave()) body.put("grave", true);
        return http.post("/api/v1/decisions", body);
    }

    private static Optional<String> acr(Setting setting) {
        return switch (setting.proof()) {
            case SILENT -> Optional.empty();
            case ONE_STEP -> Optional.of("aal1");
            case TWO_STEPS -> Optional.of("aal2");
        };
    }

    private String query(String action, Setting setting) {
        StringBuilder query = new StringBuilder("?limit=1&action=" + Http.part(action));
        setting.business().ifPresent(b -> query.append("&business=" + Things.id(scene, b)));
        setting.account().ifPresent(p -> query.append("&account=" + Things.id(scene, p)));
        if (setting.proof() != Question.Proof.SILENT) query.append("&amr=pwd");
        if (setting.proof() == Question.Proof.TWO_STEPS) query.append(",otp");
        if (setting.grave()) query.append("&grave=true");
        return query.toString();
    }

    @Override
    public Set<String> who(String action, Thing object, Setting setting) {
        String things =
                Things.kind(scene, object).equals(Things.BUSINESS)
                        ? "businesses/" + Http.part(Things.id(scene, object.name()))
                        : "assets/" + Http.part(Things.object(scene, object));
        return rows("/api/v1/" + things + "/people" + query(action, setting), "people");
    }

    @Override
    public Set<String> what(String person, String action, Setting setting) {
        String path = "/api/v1/people/" + Things.id(scene, person);
        String query = query(action, setting);
        Set<String> names = new TreeSet<>(rows(path + "/assets" + query, "assets"));
        names.addAll(rows(path + "/businesses" + query, "businesses"));
        return names;
    }

    /// The names of all pages; none where the thing is not there.
    private Set<String> rows(String path, String rows) {
        Set<String> names = new TreeSet<>();
        Http.Got got = http.get(path);
        if (got.status() == NOT_FOUND) return names;
        while (true) {
            for (JsonNode row : got.ok().path(rows)) {
                names.add(Things.name(scene, row.path("id").asString()));
            }
            if (got.body().path("next").isMissingNode()) return names;
            got = http.get(path + "&after=" + Http.part(got.body().path("next").asString()));
        }
    }

    @Override
    public Optional<Boolean> checkFixed(Ask ask) {
        return Optional.empty();
    }
}
