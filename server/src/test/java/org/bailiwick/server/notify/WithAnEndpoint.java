package org.bailiwick.server.notify;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// A test with an endpoint that is told of what happens.
abstract class WithAnEndpoint {
    @TempDir Path temp;

    Stage stage;
    Receiver receiver;

    @BeforeEach
    void start() {
        stage = new Stage(temp.resolve("here"));
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        stage.close();
        receiver.close();
    }

    Hook hook(String id) {
        return stage.hooks().find(id).orElseThrow();
    }

    List<HookTry> tries(String id) {
        return stage.hooks().tries(id, Long.MAX_VALUE, 1_000);
    }

    void came(int count) {
        Stage.until(() -> receiver.messages.size() >= count);
    }
}
