package org.bailiwick.server;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.cli.Workshop;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SqliteBackups;
import org.bailiwick.server.journal.SqliteNotices;
import org.bailiwick.server.journal.SqlitePeople;
import org.bailiwick.server.journal.SqliteReceipts;
import org.bailiwick.server.journal.Vault;
import org.bailiwick.server.notify.Notifying;
import org.bailiwick.server.outward.Outward;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.MemoryPeople;
import org.bailiwick.server.session.Outbox;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Provider;
import org.bailiwick.server.session.Providers;
import org.bailiwick.server.session.Registration;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.settings.MailServer;
import org.bailiwick.server.settings.Outside;
import org.bailiwick.server.settings.SettingsFile;
import org.bailiwick.server.web.RequestLog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the command line works with, on real files.
final class Workbench implements Workshop {
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    Workbench(Map<String, String> environment, InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public Office read(Path data) {
        return Installation.read(new DataDir(data), environment);
    }

    @Override
    public Office write(Path data) {
        return Installation.write(new DataDir(data), environment, clock);
    }

    @Override
    public Guest ask(Path data) {
        return guest(data, read(data));
    }

    @Override
    public Guest act(Path data) {
        return guest(data, write(data));
    }

    private Guest guest(Path data, Office office) {
        Secret secret = Secret.draw(chance);
        Program operator = new Program(new KeyId(0, 0), Set.copyOf(Scopes.ALL), Optional.empty());
        Map<Hash, Program> guests = Map.of(secret.hash(), operator);
        DataDir dir = new DataDir(data);
        try {
            Serving serving =
                    Serving.start(
                            office,
                            Serving.Place.loopback(0),
                            SqliteReceipts.open(dir),
                            clock,
                            guests,
                            new Entrance.Parts(
                                    new MemoryPeople(), Registration.OPERATOR, Outbox.none()),
                            idle(dir, office));
            return new Own(serving, office, secret.text());
        } catch (RuntimeException failed) {
            office.close();
            throw failed;
        }
    }

    private record Own(Serving serving, Office office, String secret) implements Guest {
        @Override
        public int port() {
            return serving.port();
        }

        @Override
        public void close() {
            serving.close();
            office.close();
        }
    }

    @Override
    public Served serve(Office office, Path data, Settings settings) {
        DataDir dir = new DataDir(data);
        SettingsFile file = SettingsFile.read(dir.settings());
        MailServer mail = file.mail(environment);
        List<Provider> providers =
                settings.providers().or(file::openid).map(this::providers).orElse(List.of());
        Optional<JsonLog> log =
                settings.log().map("json"::equals).orElse(file.logsJson())
                        ? Optional.of(JsonLog.install(System.err, clock))
                        : Optional.empty();
        Consumer<String> note = log.<Consumer<String>>map(l -> l::note).orElse(settings.note());
        RequestLog requests = log.<RequestLog>map(l -> l).orElse(RequestLog.NONE);
        boolean told = !mail.carries() && log.isEmpty();
        Serving serving =
                Serving.start(
                        office,
                        Reaching.place(file, settings, requests),
                        SqliteReceipts.open(dir),
                        clock,
                        Map.of(),
                        new Entrance.Parts(
                                SqlitePeople.open(dir),
                                settings.registration().orElseGet(() -> registration(file)),
                                told ? letter -> note.accept(line(letter)) : Outbox.none(),
                                providers),
                        notifying(dir, file, mail));
        return new Running(serving, note);
    }

    private static Registration registration(SettingsFile file) {
        return Registration.find(file.registration()).orElseThrow();
    }

    private record Running(Serving serving, Consumer<String> says) implements Served {
        @Override
        public String url() {
            return serving.url();
        }

        @Override
        public int port() {
            return serving.port();
        }

        @Override
        public void note(String line) {
            says.accept(line);
        }

        @Override
        public void admit(Collection<PersonId> people, String password) {
            serving.entrance().signIn().giveAll(people, password);
        }

        @Override
        public Optional<String> firstToken() {
            return serving.entrance().joining().firstStart().map(Token::text);
        }

        @Override
        public void close() {
            serving.close();
        }
    }

    /// For looking at what is told, and changing it; telling is left to a server.
    private static Notifying.Parts idle(DataDir dir, Office office) {
        return new Notifying.Parts(
                office.desk().isPresent()
                        ? SqliteNotices.open(dir)
                        : SqliteNotices.existing(dir).orElseGet(SqliteNotices::inMemory),
                new Outward(rules(SettingsFile.read(dir.settings()).outside())),
                Optional.empty(),
                false);
    }

    private Notifying.Parts notifying(DataDir dir, SettingsFile file, MailServer mail) {
        return new Notifying.Parts(
                SqliteNotices.open(dir),
                new Outward(rules(file.outside())),
                Optional.of(
                        new Notifying.Mail(
                                Notifying.carrier(mail, clock),
                                mail.language(),
                                file.pages(),
                                file.operator())));
    }

    private static Outward.Rules rules(Outside outside) {
        return new Outward.Rules(outside.networks(), outside.plain());
    }

    private List<Provider> providers(Path file) {
        try {
            return Providers.read(Files.readString(file), environment);
        } catch (IOException missing) {
            throw new JournalException(
                    Trouble.FAILED,
                    "the file of providers `%s` cannot be read: check its name".formatted(file),
                    missing);
        } catch (Providers.Wrong wrong) {
            throw new JournalException(Trouble.FAILED, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static String line(Outbox.Letter letter) {
        String what =
                switch (letter.purpose()) {
                    case RESET -> "to set the password anew: /reset/";
                    case REGISTER -> "to register: /register/";
                    case INVITATION -> "to accept an invitation: /invitation/";
                    case GIVEN -> "to see what was given: /given-by-letter/";
                    case PART -> "to answer a part of a link: /api/v1/forwarded-parts/";
                    case PROVIDER, PASSKEY ->
                            throw new IllegalStateException("no letter leads there");
                    case FIRST -> "for the first start: POST /api/v1/first ";
                };
        return "letter to %s, %s%s (until %s)"
                .formatted(letter.address(), what, letter.token().text(), letter.ends());
    }

    @Override
    public Verified verify(Path data, Optional<String> checkpoint) {
        return Verifying.run(new DataDir(data), checkpoint, chance);
    }

    @Override
    public void backUp(Path data, Path file) {
        backups(data).backup(file);
    }

    @Override
    public void restore(Path file, Path data) {
        backups(data).restore(file);
    }

    private SqliteBackups backups(Path data) {
        DataDir dir = new DataDir(data);
        return new SqliteBackups(dir, new Vault(dir, environment, chance), chance);
    }
}
