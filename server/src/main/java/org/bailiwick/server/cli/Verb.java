package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;

/// One thing that can be typed behind `bailiwick`.
public interface Verb {
    /// Exit statuses.
    int ALLOWED = 0;

    int FAILED = 1;
    int DENIED = 2;

    /// Its words, for parsing and for help.
    CommandSpec spec();

    /// Does it.
    ///
    /// @return the exit status
    int run(Given given, Terminal terminal);

    /// Verbs below this one, `create` below `key` for one.
    default List<Verb> below() {
        return List.of();
    }

    /// The words of a verb: what it does, in a sentence, and an example.
    static CommandSpec words(String name, String what, String example) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(what).footer("", "Example:", "  bailiwick " + example);
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Say this.")
                        .build());
        return spec;
    }

    static OptionSpec flag(String name, String what) {
        return OptionSpec.builder(name).type(boolean.class).description(what).build();
    }

    static OptionSpec option(String name, String label, String what) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(what)
                .build();
    }

    static OptionSpec options(String name, String label, String what) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String[].class)
                .description(what)
                .build();
    }

    /// @param required whether it must be given
    static PositionalParamSpec word(int index, String label, boolean required, String what) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .paramLabel(label)
                .type(String.class)
                .arity(required ? "1" : "0..1")
                .description(what)
                .build();
    }

    /// Where to ask, and in which form to answer: the same for nearly every verb.
    static CommandSpec asking(CommandSpec spec) {
        return data(spec)
                .addOption(option("--server", "URL", "Ask this running server, not the files."))
                .addOption(option("--key", "KEY", "The key to ask the server with."));
    }

    /// For verbs that work on files alone: they say so where a server is named.
    static CommandSpec files(CommandSpec spec) {
        return data(spec)
                .addOption(hidden(option("--server", "URL", "Refused.")))
                .addOption(hidden(option("--key", "KEY", "Refused.")));
    }

    private static OptionSpec hidden(OptionSpec option) {
        return OptionSpec.builder(option).hidden(true).build();
    }

    static CommandSpec data(CommandSpec spec) {
        return spec.addOption(
                        option(
                                "--data",
                                "DIR",
                                "Where everything is kept (" + Given.DATA + " if not given)."))
                .addOption(flag("--json", "Answer as JSON."));
    }
}
