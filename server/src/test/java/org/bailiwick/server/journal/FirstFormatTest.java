package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.Things;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.seal.Address;
import org.bailiwick.server.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Opens a file that was written in the first format. The file was written once, and is not to be
/// made anew: whoever cannot open it any more has broken every installation.
class FirstFormatTest {
    private static final BusinessId ACME = new BusinessId(2, 2);

    @TempDir private Path temporary;
    private DataDir dir;
    private Checkpoint checkpoint;

    @BeforeEach
    void unpack() throws IOException {
        dir = new DataDir(temporary.resolve("data"));
        dir.create();
        try (var packed = new GZIPInputStream(resource("bailiwick.db.gz"))) {
            Files.copy(packed, dir.database(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(resource("master.key"), dir.masterKey());
        try (var text = resource("checkpoint")) {
            var written = new String(text.readAllBytes(), StandardCharsets.US_ASCII).strip();
            checkpoint = Checkpoint.find(written).orElseThrow();
        }
    }

    private static InputStream resource(String name) {
        var stream = FirstFormatTest.class.getResourceAsStream("/first-format/" + name);
        return Objects.requireNonNull(stream, name);
    }

    @Test
    void isReadAndContinued() {
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            assertThat(journal.end()).isEqualTo(checkpoint);
            assertThat(verify(journal)).isEmpty();
            assertThat(journal.touchingBefore(ACME, 9, 9)).extracting(Line::seq).contains(3L, 2L);
            Cast.append(journal, ACME, 1);
            assertThat(verify(journal)).isEmpty();
        }
    }

    @Test
    void keepsWhatStandsBeside() {
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            var sealer = new Vault(dir, Map.of(), new SecureRandom()).forWriting(journal);
            var first = Cast.CODEC.decode(JournalContract.read(journal, 1).getFirst().bytes());
            var registered = (PersonRegistered) first.changes().getFirst();
            assertThat(sealer.open(registered.name(), journal.keyRing())).contains("Ana");
            var blind = sealer.blind(Address.parse("ana@acme.example"));
            assertThat(journal.keyRing().findAddress(blind)).isPresent();
            assertThat(journal.findSecret(hash("secret"))).contains(new KeyId(3, 3));
            assertThat(journal.findAnswer("ana", "first").orElseThrow().fingerprint())
                    .isEqualTo(hash("command"));
        }
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private List<?> verify(SqliteJournal journal) {
        return new Verification(
                        journal, FirstFormatTest::touched, List.of(checkpoint), new SecureRandom())
                .run()
                .findings();
    }

    private static Set<Id> touched(Entry entry) {
        var things = new HashSet<Id>();
        for (var change : entry.changes()) things.addAll(Things.touched(change));
        return things;
    }
}
