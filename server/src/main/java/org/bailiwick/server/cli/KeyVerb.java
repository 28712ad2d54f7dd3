package org.bailiwick.server.cli;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.InstallationCommand.RevokeKey;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;

import picocli.CommandLine.Model.CommandSpec;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// `key create|list|revoke`.
final class KeyVerb implements Verb {
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

    private record Create(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.data(
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
            SecureRandom chance = new SecureRandom();
            Secret secret = Secret.draw(chance);
            KeyId id = new Ids(chance).key();
            try (Office office = workshop.write(given.data())) {
                office.desk()
                        .orElseThrow()
                        .carryOut(
                                Caller.operator(),
                                new MakeKey(
                                        id,
                                        name,
                                        scopes.isEmpty() ? List.of("decide") : scopes,
                                        given.option("--until")
                                                .map(Create::end)
                                                .orElse(Period.OPEN_END),
                                        given.option("--platform"),
                                        secret.hash()));
            }
            terminal.note("made key %s; keep what follows, it is not shown again".formatted(id));
            terminal.say(secret.text());
            return ALLOWED;
        }

        /// A date means the end of that day.
        private static Instant end(String text) {
            try {
                if (text.length() > 10) return Instant.parse(text);
                return LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException wrong) {
                throw new Trouble("`%s` is no date: write it as 2027-12-31".formatted(text), wrong);
            }
        }
    }

    private record ListKeys(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.data(Verb.words("list", "Every key, without its secret.", "key list"));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            try (Office office = workshop.read(given.data())) {
                office.now().eachKey(key -> terminal.say(given.json() ? json(key) : line(key)));
            }
            return ALLOWED;
        }

        private static String line(Key key) {
            String until = key.until().equals(Period.OPEN_END) ? "no end" : "until " + key.until();
            String state = key.revoked() ? "revoked" : until;
            return "%s  %s  [%s]  %s"
                    .formatted(key.id(), key.name(), String.join(" ", key.scopes()), state);
        }

        private static String json(Key key) {
            return Json.object()
                    .with("id", key.id().toString())
                    .with("name", key.name())
                    .with("scopes", key.scopes())
                    .with(
                            "until",
                            key.until().equals(Period.OPEN_END) ? "" : key.until().toString())
                    .with("revoked", key.revoked())
                    .text();
        }
    }

    private record Revoke(Workshop workshop) implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.data(Verb.words("revoke", "Ends a key at once.", "key revoke k_…"))
                    .addPositional(Verb.word(0, "KEY-ID", true, "Its id, as `key list` shows it."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            Optional<KeyId> id = KeyId.find(given.word(0));
            if (id.isEmpty())
                throw new Trouble(
                        "`%s` is no id of a key: see `bailiwick key list`"
                                .formatted(given.word(0)));
            try (Office office = workshop.write(given.data())) {
                office.desk().orElseThrow().carryOut(Caller.operator(), new RevokeKey(id.get()));
            }
            terminal.say("revoked " + id.get());
            return ALLOWED;
        }
    }
}
