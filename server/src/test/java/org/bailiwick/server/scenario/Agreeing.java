package org.bailiwick.server.scenario;

import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.scenario.Answer;
import org.bailiwick.engine.scenario.Ask;
import org.bailiwick.engine.scenario.Asker;
import org.bailiwick.engine.scenario.Claim;
import org.bailiwick.engine.scenario.EngineAsker;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.Setting;
import org.bailiwick.engine.scenario.Thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Asks the engine and every face the same, answers what the engine says, and notes each face that
/// says anything else: another code, fix, waiting or end, one name more or less in a list.
final class Agreeing implements Asker {
    private final EngineAsker engine;
    private final Map<String, Asker> faces;
    private final Map<String, Object> answered = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    /// @param faces by what they are called
    Agreeing(EngineAsker engine, Map<String, Asker> faces) {
        this.engine = engine;
        this.faces = new LinkedHashMap<>(faces);
    }

    /// All faces of an installation.
    static Agreeing of(Site site, Scene scene) {
        Http http = new Http(site.url(), site.key());
        Map<String, Asker> faces = new LinkedHashMap<>();
        faces.put("AuthZEN", new AuthZenAsker(scene, http));
        faces.put("the API", new ApiAsker(scene, http));
        faces.put("the command line", CliAsker.ofServer(scene, site));
        return new Agreeing(new EngineAsker(scene), faces);
    }

    /// Something happened: what was answered before holds no more.
    void forget() {
        answered.clear();
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    private <T> T same(String question, Class<T> type, Function<Asker, T> asking) {
        Object before = answered.get(question);
        if (before != null) return type.cast(before);
        T answer = asking.apply(engine);
        faces.forEach((name, face) -> {
            T said = asking.apply(face);
            if (said.equals(answer)) return;
            differences.add(
                    "%s%n  the engine: %s%n  %s: %s".formatted(question, answer, name, said));
        });
        answered.put(question, answer);
        return answer;
    }

    @Override
    public boolean check(Ask ask) {
        return same("check " + ask, Boolean.class, asker -> asker.check(ask));
    }

    @Override
    public Answer explain(Ask ask) {
        return same("explain " + ask, Answer.class, asker -> told(asker.explain(ask)));
    }

    /// What comes after a change of account is about somebody else, and no face tells it.
    static Answer told(Answer answer) {
        if (!(answer instanceof Answer.Denied denied)) return answer;
        List<Claim.Step> told = new ArrayList<>();
        for (Claim.Step step : denied.fix()) {
            told.add(step);
            if (step.text().startsWith("continue as ")) break;
        }
        return new Answer.Denied(denied.code(), told, denied.waiting(), told(denied.changed()));
    }

    /// What was held until then is told only by what may be asked back.
    private static Changed told(Changed changed) {
        return switch (changed) {
            case Changed.NotAsked _, Changed.Never _ -> changed;
            case Changed.ByEntry(var seq, var time, var change, _) ->
                    new Changed.ByEntry(seq, time, change, Map.of());
            case Changed.ByTime(var time, _) -> new Changed.ByTime(time, Map.of());
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> who(String action, Thing object, Setting setting) {
        return same(
                "who may %s %s %s".formatted(action, object, setting),
                Set.class,
                asker -> asker.who(action, object, setting));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> what(String person, String action, Setting setting) {
        return same(
                "what may %s %s %s".formatted(person, action, setting),
                Set.class,
                asker -> asker.what(person, action, setting));
    }

    /// Only the engine can carry a fix out on a copy.
    @Override
    public Optional<Boolean> checkFixed(Ask ask) {
        return engine.checkFixed(ask);
    }
}
