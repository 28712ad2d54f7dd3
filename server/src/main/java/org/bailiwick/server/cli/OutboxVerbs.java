package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `outbox`, `bounce`: letters on their way, and letters that came back.
final class OutboxVerbs {
    private OutboxVerbs() {}

    static List<Verb> of(Workshop workshop) {
        return List.of(new Outbox(new Asking(workshop)), new Bounce());
    }

    record Outbox(Asking asking) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "outbox",
                                    "Lists letters and how far they came, the newest first; with a"
                                            + " name, says what one says that waits.",
                                    "outbox l_VJ0kT4…"))
                    .addPositional(Verb.word(0, "NAME", false, "The name of a letter."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            JsonNode answer =
                    asking.ask(
                            given,
                            ask ->
                                    given.find(0).isPresent()
                                            ? ask.get("/api/v1/outbox/" + Ask.part(given.word(0)))
                                            : ask.get("/api/v1/outbox"));
            Asked.print(
                    answer,
                    given,
                    terminal,
                    answer.has("letters") ? lines(answer) : letter(answer));
            return ALLOWED;
        }

        private static List<String> lines(JsonNode answer) {
            List<String> lines = new ArrayList<>();
            for (JsonNode each : answer.path("letters")) {
                String why = each.path("why").asString("");
                lines.add(
                        "%s  %s  %s  %s%s"
                                .formatted(
                                        each.path("name").asString(),
                                        each.path("written").asString(),
                                        each.path("kind").asString(),
                                        each.path("state").asString(),
                                        why.isEmpty() ? "" : ": " + why));
            }
            if (lines.isEmpty()) lines.add("no letters");
            return lines;
        }

        private static List<String> letter(JsonNode answer) {
            if (!answer.has("plain")) {
                return List.of("this letter is " + answer.path("state").asString());
            }
            return List.of(
                    "to: " + answer.path("to").asString(),
                    "subject: " + answer.path("subject").asString(),
                    "",
                    answer.path("plain").asString().stripTrailing());
        }
    }

    record Bounce() implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "bounce",
                                    "Hands a letter that came back to a running server: the whole"
                                            + " message, with its delivery status.",
                                    "bounce returned.eml --server http://localhost:8080 --key …"))
                    .addPositional(Verb.word(0, "FILE", true, "The message."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            if (!Asking.elsewhere(given)) {
                throw new Trouble("name the server that sent the letter with --server and --key");
            }
            JsonNode answer =
                    Asking.server(given)
                            .sendMessage("/api/v1/bounces", read(Path.of(given.word(0))));
            String said =
                    "%s came back: %s"
                            .formatted(
                                    answer.path("letter").asString(),
                                    answer.path("why").asString());
            Asked.print(answer, given, terminal, List.of(said));
            return ALLOWED;
        }

        private static byte[] read(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException missing) {
                throw new Trouble("`%s` cannot be read: check its name".formatted(file), missing);
            }
        }
    }
}
