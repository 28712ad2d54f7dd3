package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Asking;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Fix;
import org.bailiwick.engine.decision.Lists;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Step;
import org.bailiwick.engine.decision.StepChanges;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.WhatChanged;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Quick;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Asks the engine itself about a [Scene].
public final class EngineAsker implements Asker {
    private final Scene scene;

    public EngineAsker(Scene scene) {
        this.scene = scene;
    }

    /// As a caller in a hurry: the index first, then all layers.
    @Override
    public boolean check(Ask ask) {
        Question question = question(ask);
        return switch (quickly(ask, question)) {
            case YES -> true;
            case NO -> false;
            case UNSURE -> Decider.allows(scene.directory(), question);
        };
    }

    private Quick quickly(Ask ask, Question question) {
        return ask.setting().isPlain()
                        && question.subject() instanceof Subject.Known(var person)
                        && question.target() instanceof Target.Asset(var kind, var asset)
                ? scene.directory().quickly(person, ask.action(), kind, asset)
                : Quick.UNSURE;
    }

    @Override
    public Answer explain(Ask ask) {
        return switch (decide(ask)) {
            case Decision.Allowed _ -> new Answer.Allowed();
            case Decision.Denied denied -> {
                var explanation = denied.explanation();
                yield new Answer.Denied(
                        explanation.code(),
                        fix(ask, explanation.fix()),
                        explanation.waiting(),
                        whatChanged(denied));
            }
        };
    }

    private Changed whatChanged(Decision.Denied denied) {
        return WhatChanged.find(
                World.beginning(), scene.entries(), denied.question(), denied.instant());
    }

    private List<Claim.Step> fix(Ask ask, Fix fix) {
        return switch (fix) {
            case Fix.Steps(var steps, _) ->
                    new StepText(scene.directory(), scene.names(), ask.subject()).of(steps);
            case Fix.None _ -> List.of();
        };
    }

    private Decision decide(Ask ask) {
        return Decider.decide(scene.directory(), question(ask));
    }

    @Override
    public Set<String> who(String action, Thing object, Setting setting) {
        Directory directory = scene.directory();
        Question.Context context = context(setting);
        List<Lists.WhoCan> all =
                switch (target(object)) {
                    case Target.Asset(var kind, var id) ->
                            directory
                                    .find(id)
                                    .filter(a -> a.kind().equals(kind))
                                    .map(a -> Lists.whoCan(directory, a, context))
                                    .orElse(List.of());
                    case Target.Business(var id) ->
                            directory
                                    .find(id)
                                    .map(b -> Lists.whoCan(directory, b, context))
                                    .orElse(List.of());
                    case Target.Missing _ -> List.of();
                };
        Set<String> names = new TreeSet<>();
        for (Lists.WhoCan can : all) {
            if ((can.mask() & bit(object, action)) != 0) names.add(name(can.person().id()));
        }
        return names;
    }

    private long bit(Thing object, String action) {
        return switch (target(object)) {
            case Target.Asset(var kind, _) -> bit(kind, action);
            case Target.Business _ -> scene.directory().model().business().bit(action);
            case Target.Missing _ -> 0;
        };
    }

    private long bit(String kind, String action) {
        return scene.directory().kind(kind).map(k -> k.bit(action)).orElse(0L);
    }

    @Override
    public Set<String> what(String person, String action, Setting setting) {
        Directory directory = scene.directory();
        Question.Context context = context(setting);
        Person whose = new Finder(scene.directory(), scene.names()).person(person);
        Set<String> names = new TreeSet<>();
        for (Lists.WhatCan can : Lists.whatCan(directory, whose, context)) {
            Asset asset = can.asset();
            if ((can.mask() & bit(asset.kind(), action)) != 0) names.add(name(asset.id()));
        }
        for (Lists.InBusiness can : Lists.businesses(directory, whose, context)) {
            Business business = can.business();
            long bit = directory.model().business().bit(action);
            if ((can.mask() & bit) != 0) names.add(name(business.id()));
        }
        return names;
    }

    private String name(Id id) {
        return scene.names().get(id);
    }

    /// Carries the steps out on a fork that nobody else sees, and asks again.
    @Override
    public Optional<Boolean> checkFixed(Ask ask) {
        if (!(decide(ask) instanceof Decision.Denied denied)) return Optional.empty();
        if (!(denied.explanation().fix() instanceof Fix.Steps(var steps, _))) {
            return Optional.empty();
        }
        if (steps.stream().anyMatch(Step.SignIn.class::isInstance)) return Optional.empty();
        Directory fork = scene.directory();
        Question question = denied.question();
        StepChanges changes = new StepChanges();
        for (Step step : steps) {
            question = Asking.after(question, step);
            List<Change> facts = changes.of(fork, question, step, denied.instant());
            if (!facts.isEmpty()) fork = fork.after(facts, denied.instant());
        }
        return Optional.of(Decider.allows(fork, question));
    }

    /// The question in the engine's own terms.
    public Question question(Ask ask) {
        return new Question(
                subject(ask.subject()), ask.action(), target(ask.object()), context(ask.setting()));
    }

    private Question.Context context(Setting setting) {
        return new Question.Context(
                scene.now(),
                setting.business().map(scene.names()::business),
                setting.account().map(scene.names()::person),
                setting.proof(),
                setting.grave());
    }

    private Subject subject(String name) {
        if (name.equals(Ask.STRANGER)) return new Subject.Stranger();
        return switch (scene.names().find(name)) {
            case Optional<Id> id when id.isPresent() && id.get() instanceof PersonId person ->
                    new Subject.Known(person);
            case Optional<Id> id when id.isPresent() && id.get() instanceof AddressId address ->
                    new Subject.Invited(address);
            default -> new Subject.Stranger();
        };
    }

    private Target target(Thing object) {
        Optional<Id> id = scene.names().find(object.name());
        if (id.isPresent() && id.get() instanceof BusinessId business) {
            return new Target.Business(business);
        }
        if (id.isPresent() && id.get() instanceof AssetId asset) {
            String kind =
                    object.kind()
                            .or(() -> scene.directory().find(asset).map(Asset::kind))
                            .orElseThrow();
            return new Target.Asset(kind, asset);
        }
        return new Target.Missing(object.kind().orElse(""));
    }
}
