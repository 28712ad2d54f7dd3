package org.bailiwick.server.cli;

import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.decision.Preview;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.ModelDiff;
import org.bailiwick.engine.model.ModelDiff.Difference;
import org.bailiwick.engine.model.ModelException;
import org.bailiwick.engine.model.ModelReader;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.command.Office;

import picocli.CommandLine.Model.CommandSpec;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `model show|check|diff|adopt`.
final class ModelVerb implements Verb {
    private final Workshop workshop;
    private final InstantSource clock;

    ModelVerb(Workshop workshop, InstantSource clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return Verb.words(
                "model",
                "The access model: what roles, kinds, levels and actions there are.",
                "model show");
    }

    @Override
    public List<Verb> below() {
        return List.of(new Show(), new CheckFile(), new Diff(), new Adopt());
    }

    @Override
    public int run(Given given, Terminal terminal) {
        terminal.note("say `show`, `check`, `diff` or `adopt`; try `bailiwick model --help`");
        return FAILED;
    }

    /// A file, or the name of a model that is brought along.
    private static AccessModel model(String file) {
        Optional<AccessModel> named = Models.named(file);
        if (named.isPresent()) return named.get();
        try {
            return ModelReader.read(KeepVerbs.read(file));
        } catch (ModelException wrong) {
            throw new Trouble(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private final class Show implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.data(
                            Verb.words(
                                    "show",
                                    "The model that is adopted, or one that is brought along: "
                                            + String.join(", ", Models.names())
                                            + ".",
                                    "model show meta"))
                    .addPositional(Verb.word(0, "NAME", false, "A model that is brought along."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            if (given.find(0).isPresent()) {
                terminal.say(model(given.word(0)).text());
                return ALLOWED;
            }
            try (Office office = workshop.read(given.data())) {
                terminal.say(office.now().model().text());
            }
            return ALLOWED;
        }
    }

    private static final class CheckFile implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.words(
                            "check",
                            "Reads a model file and says every error with its line.",
                            "model check mine.model")
                    .addPositional(Verb.word(0, "FILE", true, "The model file."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            AccessModel model = model(given.word(0));
            terminal.say("`%s` is whole: %d kinds".formatted(model.name(), model.kinds().size()));
            return ALLOWED;
        }
    }

    private final class Diff implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.data(
                            Verb.words(
                                    "diff",
                                    "What a model would change, and who would gain and lose what.",
                                    "model diff mine.model"))
                    .addPositional(Verb.word(0, "FILE", true, "The model file."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            AccessModel next = model(given.word(0));
            try (Office office = workshop.read(given.data())) {
                print(office.now(), next, clock.instant(), given.json(), terminal);
            }
            return ALLOWED;
        }
    }

    private final class Adopt implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.data(
                            Verb.words(
                                    "adopt",
                                    "From now on this model decides; says who gains and loses"
                                            + " what.",
                                    "model adopt mine.model"))
                    .addPositional(Verb.word(0, "FILE", true, "The model file."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            AccessModel next = model(given.word(0));
            try (Office office = workshop.write(given.data())) {
                print(office.now(), next, clock.instant(), given.json(), terminal);
                office.desk()
                        .orElseThrow()
                        .carryOut(Caller.operator(), new AdoptModel(next.text()));
            }
            terminal.note("adopted `%s`".formatted(next.name()));
            return ALLOWED;
        }
    }

    private static void print(
            Directory today, AccessModel next, Instant now, boolean json, Terminal terminal) {
        Preview preview =
                Preview.of(today, List.of(new ModelAdopted(next.name(), next.text())), now);
        List<String> differences =
                ModelDiff.between(today.model(), next).differences().stream()
                        .map(ModelVerb::line)
                        .toList();
        if (json) {
            List<Json> effects = preview.effects().stream().map(ModelVerb::json).toList();
            terminal.say(
                    Json.object()
                            .with("differences", differences)
                            .with("effects", effects, Json.class)
                            .text());
            return;
        }
        differences.forEach(terminal::say);
        for (Preview.Effect effect : preview.effects()) {
            terminal.say(
                    "%s on %s:%s%s"
                            .formatted(
                                    effect.person(),
                                    effect.object(),
                                    effect.gained().isEmpty()
                                            ? ""
                                            : " gains " + String.join(" ", effect.gained()),
                                    effect.lost().isEmpty()
                                            ? ""
                                            : " loses " + String.join(" ", effect.lost())));
        }
        terminal.say(
                "%d differences; %d pairs of person and object gain or lose something"
                        .formatted(differences.size(), preview.effects().size()));
    }

    private static Json json(Preview.Effect effect) {
        return Json.object()
                .with("person", effect.person().toString())
                .with("object", effect.object().toString())
                .with("gained", effect.gained())
                .with("lost", effect.lost());
    }

    private static String line(Difference difference) {
        ModelDiff.Place place = difference.place();
        String what =
                "%s %s %s"
                        .formatted(
                                place.kind(),
                                place.part().name().toLowerCase(java.util.Locale.ROOT),
                                place.name())
                        .strip();
        return switch (difference) {
            case Difference.Added d -> "+ " + what + list(d.actions());
            case Difference.Removed d -> "- " + what + list(d.actions());
            case Difference.Changed d ->
                    "~ " + what + signed("+", d.gained()) + signed("-", d.lost());
            case Difference.Relabelled d ->
                    "~ %s is called `%s`, was `%s`".formatted(what, d.after(), d.before());
        };
    }

    private static String list(List<String> actions) {
        return actions.isEmpty() ? "" : ": " + String.join(" ", actions);
    }

    private static String signed(String sign, List<String> actions) {
        StringBuilder text = new StringBuilder();
        for (String action : actions) text.append(' ').append(sign).append(action);
        return text.toString();
    }
}
