package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// `verify`, `backup`, `restore`: what keeps an installation safe.
final class KeepVerbs {
    private KeepVerbs() {}

    record Verify(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "verify",
                                    "Looks through everything that is stored and says what is not"
                                            + " as it was written.",
                                    "verify --checkpoint …"))
                    .addOption(
                            Verb.option(
                                    "--checkpoint",
                                    "TEXT",
                                    "What an earlier `verify` printed: finds a tail that was"
                                            + " cut."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            Workshop.Verified verified =
                    Asking.elsewhere(given)
                            ? elsewhere(given)
                            : workshop.verify(given.data(), given.option("--checkpoint"));
            if (given.json()) {
                terminal.say(
                        Json.object()
                                .with("entries", verified.entries())
                                .with("checkpoint", verified.checkpoint())
                                .with("findings", verified.findings())
                                .with("beside", verified.beside())
                                .text());
            } else {
                verified.findings().forEach(terminal::say);
                terminal.say(
                        verified.findings().isEmpty()
                                ? "%,d entries, all as they were written"
                                        .formatted(verified.entries())
                                : "%,d entries, %d findings"
                                        .formatted(verified.entries(), verified.findings().size()));
                if (verified.beside().isEmpty()) {
                    terminal.say("beside the journal nothing was looked at");
                }
                terminal.say("checkpoint " + verified.checkpoint());
            }
            return verified.findings().isEmpty() ? ALLOWED : FAILED;
        }

        private static Workshop.Verified elsewhere(Given given) {
            Json question = Json.object();
            given.option("--checkpoint").ifPresent(text -> question.with("checkpoint", text));
            JsonNode answer = Asking.server(given).postAndWait("/api/v1/verifications", question);
            return new Workshop.Verified(
                    answer.path("entries").asLong(),
                    answer.path("checkpoint").asString(""),
                    texts(answer.path("findings")),
                    texts(answer.path("beside")));
        }

        private static List<String> texts(JsonNode list) {
            return list.valueStream().map(JsonNode::asString).toList();
        }
    }

    record BackUp(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.files(
                            Verb.words(
                                    "backup",
                                    "Copies everything to one file, also while a server runs; the"
                                            + " keys go to a second file beside it.",
                                    "backup monday.bailiwick"))
                    .addPositional(Verb.word(0, "FILE", true, "The file to write; not there yet."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            Asking.refuse(
                    given,
                    "`backup` copies files, also beside the server that writes them: say --data on"
                            + " its machine, not --server");
            workshop.backUp(given.data(), Path.of(given.word(0)));
            terminal.say(
                    "wrote %s and %s.keys; keep them apart"
                            .formatted(given.word(0), given.word(0)));
            return ALLOWED;
        }
    }

    record Restore(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.files(
                            Verb.words(
                                    "restore",
                                    "Makes an empty directory what a backup says.",
                                    "restore monday.bailiwick --data ./again"))
                    .addPositional(Verb.word(0, "FILE", true, "What `backup` wrote."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            Asking.refuse(
                    given,
                    "`restore` makes files, no server has them yet: say --data, not --server");
            workshop.restore(Path.of(given.word(0)), given.data());
            terminal.say("restored to " + given.data());
            return ALLOWED;
        }
    }

    /// Reads a text file; one sentence where it cannot be read.
    static String read(String file) {
        try {
            return java.nio.file.Files.readString(Path.of(file));
        } catch (IOException | UncheckedIOException failed) {
            throw new Trouble("`%s` cannot be read: check the name".formatted(file), failed);
        }
    }

    static List<Verb> of(Workshop workshop) {
        return List.of(new Verify(workshop), new BackUp(workshop), new Restore(workshop));
    }
}
