package org.bailiwick.server;

import org.bailiwick.server.cli.Cli;
import org.bailiwick.server.cli.Terminal;
import org.bailiwick.server.cli.Verbs;

import java.io.Console;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Kept, since a logger that nobody holds may be forgotten with its level.
    private static final Logger QUIET = Logger.getLogger("io.helidon");

    public static void main(String[] arguments) {
        QUIET.setLevel(Level.WARNING);
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        Terminal terminal = new Terminal(System.out, System.err, System.in, interactive);
        InstantSource clock = InstantSource.system();
        Workbench workbench = new Workbench(System.getenv(), clock);
        Cli cli = new Cli(terminal, new ArrayList<>(Verbs.all(workbench, clock)), version());
        int status = cli.run(List.of(arguments).toArray(String[]::new));
        System.out.flush();
        System.exit(status);
    }

    private static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
