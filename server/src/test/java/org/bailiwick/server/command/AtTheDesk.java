package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.server.Installation;
import org.bailiwick.server.journal.DataDir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The world of the rulebook behind a real desk, new for each test, and a clock that stands.
abstract class AtTheDesk {
    @TempDir Path temp;

    final Ids ids = new Ids(new SecureRandom());
    Instant now = Instant.parse("2026-03-01T09:00:00Z");
    Office office;
    Rulebook world;

    @BeforeEach
    void open() {
        office = Installation.write(new DataDir(temp), Map.of(), () -> now);
        world = new Rulebook(desk(), ids);
    }

    @AfterEach
    void close() {
        office.close();
    }

    Desk desk() {
        return office.desk().orElseThrow();
    }

    Done run(Command command) {
        return desk().carryOut(Caller.operator(), command);
    }

    Done done(String who, Command command) {
        return desk().carryOut(Caller.person(world.person(who)), command);
    }

    List<Change> by(String who, Command command) {
        return done(who, command).changes();
    }

    void assertRefused(String who, Command command, String why) {
        long before = office.now().seq();
        assertThatThrownBy(() -> by(who, command))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
        assertThat(office.now().seq()).isEqualTo(before);
    }
}
