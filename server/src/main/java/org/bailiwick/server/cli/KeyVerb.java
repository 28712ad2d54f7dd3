package org.bailiwick.server.cli;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.InstallationCommand.RevokeKey;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// `key create|list|revoke`.
final class KeyVerb implements Verb {
    private static final String KEYS = "/api/v1/keys";

    private final Workshop workshop;

    KeyVerb(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        return Verb.words(
                "key",
                "Keys with which programs ask.",
                "key create --name ads-manager --scope decide");
    }

    @Override
    public List<Verb> below() {
        return List.of(new Create(workshop), new ListKeys(workshop), new Revoke(workshop));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        terminal.note("say `create`, `list` or `revoke`; try `bailiwick key --help`");
        return FAILED;
    }

    /// A date means the end of that day in UTC.
    static Instant end(String text) {
        try {
            if (text.length() > 10) return Instant.parse(text);
            return LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new Trouble("`%s` is no date: write it as 2027-12-31".formatted(text), wrong);
        }
    }

    private static PersonId person(String text) {
        return PersonId.find(text)
                .orElseThrow(() -> new Trouble("`%s` is no id of a person".formatted(text)));
    }

    private record Create(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "create",
                                    "Makes a key. It stands alone on the last line and is shown"
                                            + " only now.",
                                    "key create --name ads-manager --scope decide --until"
                                            + " 2027-12-31"))
                    .addOption(Verb.option("--name", "N", "What the key is for."))
                    .addOption(
                            Verb.options(
                                    "--scope",
                                    "S",
                                    "What it may do: " + String.join(", ", Scopes.ALL) + "."))
                    .addOption(Verb.option("--until", "DATE", "Its last day (UTC), or an instant."))
                    .addOption(Verb.option("--keeper", "P", "Who made it, and answers for it."))
                    .addOption(
                            Verb.option(
                                    "--platform",
                                    "P",
                                    "The platform whose ids it speaks, `tiktok`."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            String name =
                    given.option("--name")
                            .orElseThrow(() -> new Trouble("say --name: what the key is for"));
            List<String> scopes = given.options("--scope");
            for (String scope : scopes) {
                if (!Scopes.ALL.contains(scope)) {
                    throw new Trouble(
                            "no scope `%s`: there are %s"
                                    .formatted(scope, String.join(", ", Scopes.ALL)));
                }
            }
            Made made =
                    Asking.elsewhere(given)
                            ? elsewhere(given, name, scopes)
                            : here(given, name, scopes);
            terminal.note(
                    "made key %s; keep what follows, it is not shown again".formatted(made.id()));
            terminal.say(made.secret());
            return ALLOWED;
        }

        private record Made(String id, String secret) {}

        private static Made elsewhere(Given given, String name, List<String> scopes) {
            Json question = Json.object().with("name", name).with("scopes", scopes);
            given.option("--until").ifPresent(text -> question.with("until", end(text).toString()));
            given.option("--platform").ifPresent(text -> question.with("platform", text));
            given.option("--keeper").ifPresent(text -> question.with("keeper", text));
            JsonNode made = Asking.server(given).post(KEYS, question);
            return new Made(made.path("id").asString(), made.path("key").asString());
        }

        private Made here(Given given, String name, List<String> scopes) {
            SecureRandom chance = new SecureRandom();
            Secret secret = Secret.draw(chance);
            MakeKey command =
                    new MakeKey(
                            new Ids(chance).key(),
                            name,
                            scopes.isEmpty() ? List.of(Scopes.DECIDE) : scopes,
                            given.option("--until").map(KeyVerb::end).orElse(Period.OPEN_END),
                            given.option("--platform"),
                            given.option("--keeper").map(KeyVerb::person),
                            secret.hash());
            try (Office office = workshop.write(given.data())) {
                office.desk().orElseThrow().carryOut(Caller.operator(), command);
            }
            return new Made(command.key().toString(), secret.text());
        }
    }

    private record ListKeys(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(Verb.words("list", "Every key, without its secret.", "key list"));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            JsonNode answer = new Asking(workshop).ask(given, ask -> ask.pages(KEYS + "?", "keys"));
            for (JsonNode key : answer.path("keys")) {
                terminal.say(given.json() ? key.toString() : line(key));
            }
            return ALLOWED;
        }

        private static String line(JsonNode key) {
            String until = key.path("until").asString("");
            String end = until.isEmpty() ? "no end" : "until " + until;
            List<String> scopes = key.path("scopes").valueStream().map(JsonNode::asString).toList();
            return "%s  %s  [%s]  %s"
                    .formatted(
                            key.path("id").asString(),
                            key.path("name").asString(),
                            String.join(" ", scopes),
                            key.path("revoked").asBoolean() ? "revoked" : end);
        }
    }

    private record Revoke(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(Verb.words("revoke", "Ends a key at once.", "key revoke k_…"))
                    .addPositional(Verb.word(0, "KEY-ID", true, "Its id, as `key list` shows it."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            Optional<KeyId> id = KeyId.find(given.word(0));
            if (id.isEmpty())
                throw new Trouble(
                        "`%s` is no id of a key: see `bailiwick key list`"
                                .formatted(given.word(0)));
            if (Asking.elsewhere(given)) {
                Asking.server(given).delete(KEYS + "/" + id.get());
            } else {
                try (Office office = workshop.write(given.data())) {
                    Desk desk = office.desk().orElseThrow();
                    desk.carryOut(Caller.operator(), new RevokeKey(id.get()));
                }
            }
            terminal.say("revoked " + id.get());
            return ALLOWED;
        }
    }
}
