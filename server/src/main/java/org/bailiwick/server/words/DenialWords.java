package org.bailiwick.server.words;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Fix;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.model.Action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says a denial: what was tried, what there is, the one thing missing, what helps and who can do
/// it, whether waiting does, what changed.
final class DenialWords {
    private final Catalogue catalogue;
    private final Times times;
    private final Names names;

    DenialWords(Catalogue catalogue, Times times, Names names) {
        this.catalogue = catalogue;
        this.times = times;
        this.names = names;
    }

    Said of(Told told) {
        return switch (told) {
            case Told.Nothing nothing -> nothing(nothing);
            case Told.Denied denied -> denied(denied);
        };
    }

    private Said nothing(Told.Nothing nothing) {
        Speech speech =
                Speech.of(catalogue, names, Told.About.YOU, Told.Thing.UNNAMED, nothing.asked());
        String missing = catalogue.say("nothing.missing");
        String instead = catalogue.say("nothing.instead");
        String waiting = catalogue.say("waiting.no");
        String title = title(speech);
        return new Said(
                title,
                List.of(),
                missing,
                Optional.empty(),
                List.of(instead),
                waiting,
                Optional.empty(),
                Optional.empty(),
                nothing.code(),
                summary(List.of(title(speech.inFirstPerson()), missing), nothing.code()));
    }

    private String title(Speech speech) {
        String key = speech.aboutBusiness() ? "title.business" : "title.asset";
        return catalogue.say(key, speech.holes());
    }

    private Said denied(Told.Denied told) {
        Speech speech = Speech.of(catalogue, names, told.about(), told.thing(), told.asked());
        return new Said(
                title(speech),
                has(told, speech),
                missing(told, speech),
                needed(told, speech),
                help(told, speech),
                changedWords().waiting(told.waiting()),
                changedWords().of(told.ended()),
                ask(told, speech),
                told.code(),
                summary(told, speech.inFirstPerson()));
    }

    private ChangedWords changedWords() {
        return new ChangedWords(catalogue, times);
    }

    private List<String> has(Told.Denied told, Speech speech) {
        return told.route()
                .map(r -> new RouteWords(catalogue, times).has(r, speech, told.code()))
                .orElse(List.of());
    }

    private String missing(Told.Denied told, Speech speech) {
        if (givenInside(told)) {
            return catalogue.say("missing.inside", speech.holes().with("business", business(told)));
        }
        String key = "missing." + Catalogue.part(told.code());
        boolean ofBusiness = speech.aboutBusiness() && catalogue.has(key + ".business");
        Holes holes =
                speech.holes()
                        .with("business", business(told))
                        .with("levels", speech.levels(told.needed().stream().limit(1).toList()))
                        .with("state", state(told));
        if (second(told)) return catalogue.say(key + ".second-admin", holes);
        if (requested(told)) return catalogue.say(key + ".requested", holes);
        if (looksOnly(told)) return catalogue.say(key + ".manager", holes);
        return catalogue.say(ofBusiness ? key + ".business" : key, holes);
    }

    /// Whether he sees money, and this changes it.
    private static boolean looksOnly(Told.Denied told) {
        return told.code() == Code.FINANCE_ROLE_MISSING
                && told.route()
                        .filter(r ->
                                r.has() instanceof Told.Has.Known known
                                        && known.finance().equals(Optional.of(Finance.ANALYST)))
                        .isPresent();
    }

    /// Whether what is waited for is a second admin.
    private static boolean second(Told.Denied told) {
        boolean role =
                told.help() instanceof Told.Help.Steps(var steps)
                        && steps.stream()
                                .anyMatch(s ->
                                        s.doing() == Told.Doing.SET_ROLE
                                                || s.doing() == Told.Doing.SET_FINANCE);
        return told.code() == Code.WAITING_APPROVAL && role;
    }

    /// Whether what is waited for is no partner's answer.
    private static boolean requested(Told.Denied told) {
        boolean partner =
                told.help() instanceof Told.Help.Steps(var steps)
                        && steps.stream().anyMatch(s -> s.doing() == Told.Doing.ACCEPT_PARTNER);
        return told.code() == Code.WAITING_APPROVAL && !partner;
    }

    /// The reason lies inside a partner.
    private static boolean givenInside(Told.Denied told) {
        return told.code() == Code.ASSET_NOT_ASSIGNED
                && told.route()
                        .filter(r -> r.has() instanceof Told.Has.GivenByTheirAdmin)
                        .isPresent();
    }

    private String business(Told.Denied told) {
        return told.route()
                .flatMap(r -> RouteWords.business(r.through()))
                .or(() -> ofThing(told.thing()))
                .map(Told.Named::name)
                .orElseGet(() -> catalogue.say("place.unnamed"));
    }

    private static Optional<Told.Named> ofThing(Told.Thing thing) {
        return thing instanceof Told.Thing.Business(var business)
                ? Optional.of(business)
                : Optional.empty();
    }

    private String state(Told.Denied told) {
        return told.route()
                .flatMap(r -> r.has() instanceof Told.Has.Known k ? k.state() : Optional.empty())
                .map(s -> catalogue.say("state." + Catalogue.part(s)))
                .orElseGet(() -> catalogue.say("state.unnamed"));
    }

    private Optional<String> needed(Told.Denied told, Speech speech) {
        if (told.needed().isEmpty()) return Optional.empty();
        Told.LevelTasks least = told.needed().get(0);
        List<String> tasks = least.tasks().stream().map(Action::label).toList();
        Holes holes =
                speech.holes()
                        .with("levels", catalogue.model(least.label()))
                        .with("tasks", catalogue.model(tasks));
        return Optional.of(catalogue.say("needed.level", holes));
    }

    private List<String> help(Told.Denied told, Speech speech) {
        return switch (told.help()) {
            case Told.Help.Steps(var steps) when steps.isEmpty() ->
                    List.of(catalogue.say("fix.elsewhere"));
            case Told.Help.Steps(var steps) -> {
                AdviceWords words = new AdviceWords(catalogue, speech);
                yield steps.stream().map(words::of).toList();
            }
            case Told.Help.None(var instead, var people) ->
                    List.of(instead(instead, speech, people.stream().map(names::of).toList()));
        };
    }

    private String instead(Fix.Instead instead, Speech speech, List<String> people) {
        String said = catalogue.say("instead." + Catalogue.part(instead), speech.holes());
        if (people.isEmpty()) return said;
        Holes who = new Holes().with("names", catalogue.list(people));
        return said + " " + catalogue.say("instead.people", who);
    }

    private Optional<String> ask(Told.Denied told, Speech speech) {
        return told.ask()
                .map(_ ->
                        catalogue.say(
                                "ask.level",
                                speech.holes()
                                        .with(
                                                "levels",
                                                speech.levels(
                                                        told.needed().stream()
                                                                .limit(1)
                                                                .toList()))));
    }

    private String summary(Told.Denied told, Speech speech) {
        List<String> sentences = new ArrayList<>();
        sentences.add(title(speech));
        sentences.addAll(has(told, speech));
        sentences.add(missing(told, speech));
        sentences.addAll(help(told, speech));
        changedWords().of(told.ended()).ifPresent(sentences::add);
        return summary(sentences, told.code());
    }

    private String summary(List<String> sentences, Code code) {
        Holes last = new Holes().with("code", code.name());
        return String.join(" ", sentences) + " " + catalogue.say("summary.code", last);
    }
}
