package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.server.Installation;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.bailiwick.server.journal.DataDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class SnapshotKeeperTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path temp;

    private final Ids ids = new Ids(new Random(4));
    private final BlockingQueue<Checkpoint> kept = new LinkedBlockingQueue<>();

    /// Remembers what it is given.
    private final Snapshots snapshots =
            new Snapshots() {
                @Override
                public Optional<Live.Loading> load(JournalReader journal) {
                    return Optional.empty();
                }

                @Override
                public void keep(Directory directory, Checkpoint at) {
                    assertThat(at.seq()).isEqualTo(directory.seq());
                    kept.add(at);
                }
            };

    private void register(Office office, int persons) {
        for (int i = 0; i < persons; i++) {
            office.desk()
                    .orElseThrow()
                    .carryOut(
                            Caller.operator(),
                            new RegisterPerson(ids.person(), "Ada", ids.person() + "@example.org"));
        }
    }

    @Test
    void makesOneAfterSoManyEntriesAndOneAtTheEnd() throws InterruptedException {
        try (Office office = Installation.write(new DataDir(temp), Map.of(), () -> NOON)) {
            var pace = new SnapshotKeeper.Pace(20, 4);
            var keeper = new SnapshotKeeper(office.live(), office.journal(), snapshots, 0, pace);
            register(office, 18);
            assertThat(kept).isEmpty();
            register(office, 1);
            Checkpoint first = kept.poll(10, TimeUnit.SECONDS);
            assertThat(first).isEqualTo(office.journal().end());
            register(office, 5);
            keeper.close();
            assertThat(kept).containsExactly(office.journal().end());
        }
    }

    @Test
    void makesNoneAtTheEndThatIsHardlyNewer() {
        try (Office office = Installation.write(new DataDir(temp), Map.of(), () -> NOON)) {
            var pace = new SnapshotKeeper.Pace(20, 10);
            var keeper = new SnapshotKeeper(office.live(), office.journal(), snapshots, 0, pace);
            register(office, 8);
            keeper.close();
            assertThat(kept).isEmpty();
        }
    }
}
