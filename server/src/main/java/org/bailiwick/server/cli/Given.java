package org.bailiwick.server.cli;

import picocli.CommandLine.ParseResult;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was typed behind a verb.
public record Given(ParseResult parsed) {
    /// Where everything is kept unless something else is said.
    static final String DATA = "./bailiwick-data";

    Optional<String> option(String name) {
        return parsed.hasMatchedOption(name)
                ? Optional.ofNullable(parsed.matchedOptionValue(name, (String) null))
                : Optional.empty();
    }

    List<String> options(String name) {
        String[] none = {};
        return parsed.hasMatchedOption(name)
                ? List.of(parsed.matchedOptionValue(name, none))
                : List.of();
    }

    boolean has(String name) {
        return parsed.hasMatchedOption(name);
    }

    Optional<String> find(int index) {
        return parsed.hasMatchedPositional(index)
                ? Optional.ofNullable(parsed.matchedPositionalValue(index, (String) null))
                : Optional.empty();
    }

    /// Every word behind the verb.
    List<String> words() {
        String[] none = {};
        return parsed.hasMatchedPositional(0)
                ? List.of(parsed.matchedPositionalValue(0, none))
                : List.of();
    }

    String word(int index) {
        return find(index).orElseThrow();
    }

    Path data() {
        return Path.of(option("--data").orElse(DATA));
    }

    boolean json() {
        return has("--json");
    }
}
