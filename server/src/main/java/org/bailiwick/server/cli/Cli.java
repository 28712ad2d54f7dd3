package org.bailiwick.server.cli;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.Refused;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.util.List;

/// Finds the verb that was typed, runs it, and says in one sentence what went wrong.
public final class Cli {
    private final Terminal terminal;
    private final List<Verb> verbs;
    private final CommandLine line;

    public Cli(Terminal terminal, List<Verb> verbs, String version) {
        this.terminal = terminal;
        this.verbs = List.copyOf(verbs);
        CommandSpec root = CommandSpec.create().name("bailiwick");
        root.usageMessage()
                .description("Decides, explains and records who may do what on which account.");
        root.version("bailiwick " + version);
        root.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Say this.")
                        .build());
        root.addOption(
                OptionSpec.builder("--version")
                        .versionHelp(true)
                        .description("Say which version this is.")
                        .build());
        for (Verb verb : verbs) add(root, verb);
        line =
                new CommandLine(root)
                        .setOut(
                                new java.io.PrintWriter(
                                        terminal.out(),
                                        true,
                                        java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void add(CommandSpec above, Verb verb) {
        CommandSpec spec = verb.spec();
        for (Verb below : verb.below()) add(spec, below);
        above.addSubcommand(spec.name(), spec);
    }

    /// @return the exit status
    public int run(String... arguments) {
        try {
            return run(line.parseArgs(arguments));
        } catch (ParameterException wrong) {
            terminal.note(wrong.getMessage() == null ? "wrong words" : wrong.getMessage());
            terminal.note(
                    "try `%s --help`"
                            .formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
            return Verb.FAILED;
        } catch (Trouble | JournalException trouble) {
            terminal.note(String.valueOf(trouble.getMessage()));
            return Verb.FAILED;
        } catch (Refused refused) {
            terminal.note(Sentences.of(refused.refusal()));
            return Verb.FAILED;
        }
    }

    private int run(ParseResult parsed) {
        List<Verb> among = verbs;
        ParseResult at = parsed;
        if (help(at)) return Verb.ALLOWED;
        if (!at.hasSubcommand()) {
            at.commandSpec().commandLine().usage(terminal.err());
            return Verb.FAILED;
        }
        while (true) {
            at = at.subcommand();
            Verb verb = named(among, at.commandSpec().name());
            if (help(at)) return Verb.ALLOWED;
            if (!at.hasSubcommand()) return verb.run(new Given(at), terminal);
            among = verb.below();
        }
    }

    private boolean help(ParseResult at) {
        if (at.isUsageHelpRequested()) {
            at.commandSpec().commandLine().usage(terminal.out());
            return true;
        }
        if (at.isVersionHelpRequested()) {
            at.commandSpec().commandLine().printVersionHelp(terminal.out());
            return true;
        }
        return false;
    }

    private static Verb named(List<Verb> among, String name) {
        return among.stream().filter(v -> v.spec().name().equals(name)).findFirst().orElseThrow();
    }
}
