package org.bailiwick.server.http;

import org.bailiwick.engine.change.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A test that has a [World] of its own for each of its methods.
abstract class InTheWorld {
    @TempDir Path temp;

    World world;

    @BeforeEach
    void open() {
        world = new World(temp);
    }

    @AfterEach
    void close() {
        world.close();
    }

    Answer read(PersonId who, String path) {
        return world.errand(who, "GET", path, "");
    }
}
