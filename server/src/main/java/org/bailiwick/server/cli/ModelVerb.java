package org.bailiwick.server.cli;

import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.ModelException;
import org.bailiwick.engine.model.ModelReader;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.command.Office;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/// `model show|check|diff|adopt`.
final class ModelVerb implements Verb {
    private static final String MODEL = "/api/v1/model";

    private final Workshop workshop;
    private final Asking asking;

    ModelVerb(Workshop workshop) {
        this.workshop = workshop;
        asking = new Asking(workshop);
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
            return Verb.asking(
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
            terminal.say(asking.ask(given, ask -> ask.text(MODEL)));
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
            return Verb.asking(
                            Verb.words(
                                    "diff",
                                    "What a model would change, and who would gain and lose what.",
                                    "model diff mine.model"))
                    .addPositional(Verb.word(0, "FILE", true, "The model file."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            AccessModel next = model(given.word(0));
            asking.ask(given, ask -> print(ask, next, given, terminal));
            return ALLOWED;
        }
    }

    private final class Adopt implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
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
            if (Asking.elsewhere(given)) {
                Ask server = Asking.server(given);
                print(server, next, given, terminal);
                server.sendText("PUT", MODEL, next.text());
            } else {
                adoptHere(next, given, terminal);
            }
            terminal.note("adopted `%s`".formatted(next.name()));
            return ALLOWED;
        }

        private void adoptHere(AccessModel next, Given given, Terminal terminal) {
            try (Office office = workshop.write(given.data())) {
                asking.ask(given, ask -> print(ask, next, given, terminal));
                Desk desk = office.desk().orElseThrow();
                desk.carryOut(Caller.operator(), new AdoptModel(next.text()));
            }
        }
    }

    private static JsonNode print(Ask ask, AccessModel next, Given given, Terminal terminal) {
        JsonNode answer = ask.sendText("POST", MODEL + "/previews", next.text());
        if (given.json()) {
            terminal.say(answer.toString());
        } else {
            answer.path("differences").forEach(each -> terminal.say(difference(each)));
            answer.path("effects").forEach(each -> terminal.say(effect(each)));
            terminal.say(
                    "%d differences; %d pairs of person and object gain or lose something"
                            .formatted(
                                    answer.path("differences").size(),
                                    answer.path("effects").size()));
        }
        return answer;
    }

    private static String effect(JsonNode effect) {
        String gained = list(effect.path("gained"), " ");
        String lost = list(effect.path("lost"), " ");
        return "%s on %s:%s%s"
                .formatted(
                        named(effect.path("person")),
                        named(effect.path("object")),
                        gained.isEmpty() ? "" : " gains" + gained,
                        lost.isEmpty() ? "" : " loses" + lost);
    }

    private static String named(JsonNode thing) {
        return thing.path("name").asString(thing.path("id").asString(""));
    }

    private static String difference(JsonNode difference) {
        String what =
                "%s %s %s"
                        .formatted(
                                difference.path("kind").asString(""),
                                difference.path("part").asString(""),
                                difference.path("name").asString(""))
                        .strip();
        String actions = list(difference.path("actions"), " ");
        String behind = actions.isEmpty() ? "" : ":" + actions;
        return switch (difference.path("change").asString("")) {
            case "added" -> "+ " + what + behind;
            case "removed" -> "- " + what + behind;
            case "changed" ->
                    "~ "
                            + what
                            + list(difference.path("gained"), " +")
                            + list(difference.path("lost"), " -");
            default ->
                    "~ %s is called `%s`, was `%s`"
                            .formatted(
                                    what,
                                    difference.path("after").asString(""),
                                    difference.path("before").asString(""));
        };
    }

    private static String list(JsonNode texts, String before) {
        StringBuilder text = new StringBuilder();
        texts.forEach(each -> text.append(before).append(each.asString()));
        return text.toString();
    }
}
