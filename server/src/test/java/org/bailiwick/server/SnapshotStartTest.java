package org.bailiwick.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Snapshot;
import org.bailiwick.engine.directory.Snapshot.Head;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.Serving.Place;
import org.bailiwick.server.cli.Terminal;
import org.bailiwick.server.command.BusinessCommand.OpenBusiness;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SnapshotFile;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.session.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

class SnapshotStartTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Logger LOG = Logger.getLogger(SnapshotFile.class.getName());

    @TempDir Path temp;

    private final Ids ids = new Ids(new Random(4));
    private final List<String> told = new ArrayList<>();
    private final Handler log =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    told.add(line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
    private DataDir dir;

    @BeforeEach
    void start() {
        dir = new DataDir(temp.resolve("data"));
        LOG.addHandler(log);
        LOG.setUseParentHandlers(false);
        try (Office office = open()) {
            openBusiness(office, "Nordwind");
            keep(office);
            openBusiness(office, "Agentur");
        }
    }

    @AfterEach
    void end() {
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
    }

    private Office open() {
        return Installation.write(dir, Map.of(), () -> NOON);
    }

    private void openBusiness(Office office, String name) {
        var person = ids.person();
        run(office, new RegisterPerson(person, "Ada", name + "@example.org"));
        run(office, new OpenBusiness(ids.business(), name, ZoneId.of("UTC"), person));
    }

    private static void run(Office office, org.bailiwick.server.command.Command command) {
        office.desk().orElseThrow().carryOut(Caller.operator(), command);
    }

    private void keep(Office office) {
        new SnapshotFile(dir).keep(office.now(), office.journal().end());
    }

    private List<String> businesses() {
        try (Office office = Installation.read(dir, Map.of())) {
            assertThat(office.now().seq()).isEqualTo(office.journal().tip().seq());
            List<String> names = new ArrayList<>();
            office.now().eachBusiness(business -> names.add(business.name()));
            return names;
        }
    }

    private List<String> verify() {
        return Verifying.run(dir, Optional.empty(), new Random(5)).findings();
    }

    @Test
    void goesOnFromASnapshot() throws IOException {
        assertThat(businesses()).containsExactly("Nordwind", "Agentur");
        assertThat(told).isEmpty();
        assertThat(verify()).isEmpty();
        forge();
        assertThat(businesses()).containsExactly("Forged", "Agentur");
    }

    @Test
    void needsNone() throws IOException {
        Files.delete(dir.snapshot());
        assertThat(businesses()).containsExactly("Nordwind", "Agentur");
        assertThat(told).isEmpty();
        assertThat(verify()).isEmpty();
    }

    @Test
    void findsOneThatDoesNotFollow() throws IOException {
        forge();
        assertThat(verify())
                .containsExactly(
                        "the snapshot `%s` does not follow from the journal: delete it"
                                .formatted(dir.snapshot()));
    }

    /// Through a server that runs, by the command line that asks it.
    @Test
    void findsItThroughAServerToo() throws IOException {
        Secret secret = Secret.draw(new SecureRandom());
        try (Office office = open()) {
            run(
                    office,
                    new MakeKey(
                            ids.key(),
                            "operator",
                            List.of("operate"),
                            NOON.plusSeconds(60),
                            Optional.empty(),
                            secret.hash()));
            Place place = Place.loopback(0);
            try (Serving serving = Serving.start(office, place, new MemoryReceipts(), () -> NOON)) {
                String url = "http://localhost:" + serving.port();
                assertThat(asked(url, secret, 0))
                        .contains("6 entries, all as they were written")
                        .doesNotContain("nothing was looked at");
                forge();
                assertThat(asked(url, secret, 1))
                        .contains("6 entries, 1 findings")
                        .contains(
                                "the snapshot `%s` does not follow from the journal: delete it"
                                        .formatted(dir.snapshot()));
            }
        }
    }

    private static String asked(String url, Secret secret, int status) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(said, said, InputStream.nullInputStream(), false);
        String[] words = {"verify", "--server", url, "--key", secret.text()};
        assertThat(Main.run(terminal, Map.of(), () -> NOON, words)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// A whole file, with the right numbers and hashes, that tells something else.
    private void forge() throws IOException {
        try (Office office = Installation.read(dir, Map.of());
                OutputStream out = Files.newOutputStream(dir.snapshot())) {
            Directory[] forged = {Directory.empty(Models.tiktok())};
            var codec = new org.bailiwick.engine.change.EntryCodec();
            var hash = new org.bailiwick.engine.change.Hash[1];
            office.journal()
                    .read(
                            1,
                            line -> {
                                Entry entry = codec.decode(line.bytes());
                                forged[0] = forged[0].after(renamed(entry));
                                hash[0] = org.bailiwick.engine.change.Hash.ofEntry(line.bytes());
                                return line.seq() < 3;
                            });
            Snapshot.write(forged[0], Head.of(office.epoch().toString(), hash[0], forged[0]), out);
        }
    }

    private static Entry renamed(Entry entry) {
        var changes = new ArrayList<>(entry.changes());
        changes.replaceAll(change ->
                switch (change) {
                    case org.bailiwick.engine.change.BusinessChange.BusinessOpened c ->
                            new org.bailiwick.engine.change.BusinessChange.BusinessOpened(
                                    c.business(), "Forged", c.zone());
                    default -> change;
                });
        return new Entry(
                entry.seq(),
                entry.time(),
                entry.actor(),
                entry.onBehalfOf(),
                entry.command(),
                entry.reason(),
                changes,
                entry.previous());
    }

    @Test
    void passesOverOneOfAnotherJournal() throws IOException {
        DataDir mine = dir;
        dir = new DataDir(temp.resolve("other"));
        try (Office office = open()) {
            openBusiness(office, "Elsewhere");
            keep(office);
        }
        Files.move(dir.snapshot(), mine.snapshot(), StandardCopyOption.REPLACE_EXISTING);
        dir = mine;
        assertPassedOver("was made from another journal");
        assertThat(verify().toString()).contains("does not follow from this journal: delete it");
    }

    @Test
    void passesOverOneOfAnotherModel() throws IOException {
        byte[] before = Files.readAllBytes(dir.snapshot());
        try (Office office = open()) {
            run(office, new AdoptModel(Models.tiktok().text() + "# another\n"));
            openBusiness(office, "Third");
            try (OutputStream out = Files.newOutputStream(dir.snapshot())) {
                Head head =
                        Head.of(
                                office.epoch().toString(),
                                office.journal().end().hash(),
                                office.now());
                Head other =
                        new Head(
                                head.epoch(),
                                head.seq(),
                                head.hash(),
                                Head.modelOf(Models.tiktok().text()));
                Snapshot.write(office.now(), other, out);
            }
        }
        assertThat(before).isNotEqualTo(Files.readAllBytes(dir.snapshot()));
        assertThat(businesses()).containsExactly("Nordwind", "Agentur", "Third");
        assertThat(told).hasSize(1).first().asString().contains("under another access model");
        assertThat(verify().toString()).contains("under another access model: delete it");
    }

    @Test
    void passesOverADamagedOne() throws IOException {
        byte[] bytes = Files.readAllBytes(dir.snapshot());
        bytes[bytes.length / 2] ^= 1;
        Files.write(dir.snapshot(), bytes);
        assertPassedOver("is damaged");
        assertThat(verify()).hasSize(1);
    }

    @Test
    void passesOverOneOfAnotherVersion() throws IOException {
        byte[] bytes = Files.readAllBytes(dir.snapshot());
        bytes[8]++;
        Files.write(dir.snapshot(), bytes);
        assertPassedOver("was made by another version");
        assertThat(verify()).isEmpty();
    }

    private void assertPassedOver(String why) {
        assertThat(businesses()).containsExactly("Nordwind", "Agentur");
        assertThat(told)
                .containsExactly(
                        "the snapshot `%s` %s: it is passed over, the journal is read from its start; delete it or let the next one take its place"
                                .formatted(dir.snapshot(), why));
    }
}
