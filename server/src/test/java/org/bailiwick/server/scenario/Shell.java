package org.bailiwick.server.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.Main;
import org.bailiwick.server.cli.Terminal;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/// Types commands as somebody at a terminal would, in this process.
final class Shell {
    private final InstantSource clock;

    /// @param clock what the programs that are typed take for the time
    Shell(InstantSource clock) {
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param status the exit status
    record Said(int status, String out, String err) {}

    Said type(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        InputStream.nullInputStream(),
                        false);
        int status = Main.run(terminal, Map.of(), clock, words);
        return new Said(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
