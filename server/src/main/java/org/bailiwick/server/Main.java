package org.bailiwick.server;

import org.bailiwick.server.cli.Cli;
import org.bailiwick.server.cli.Terminal;
import org.bailiwick.server.cli.Verbs;

import java.io.Console;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Kept, since a logger that nobody holds may be forgotten with its level.
    private static final Logger QUIET = Logger.getLogger("io.helidon");

    public static void main(String[] arguments) {
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        Terminal terminal = new Terminal(System.out, System.err, System.in, interactive);
        int status = run(terminal, System.getenv(), InstantSource.system(), arguments);
        System.out.flush();
        if (!ending()) System.exit(status);
    }

    /// Whether the process was asked to end: then it waits for this thread, which must not wait for
    /// it.
    private static boolean ending() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException asked) {
            return true;
        }
    }

    /// What is typed behind `bailiwick`, in this process.
    ///
    /// @return the exit status
    public static int run(
            Terminal terminal,
            Map<String, String> environment,
            InstantSource clock,
            String... arguments) {
        QUIET.setLevel(Level.WARNING);
        Workbench workbench = new Workbench(environment, clock);
        return new Cli(terminal, Verbs.all(workbench, clock), version()).run(arguments);
    }

    private static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
