package org.bailiwick.engine.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that a scenario has given so far: one name, one thing, whatever its type.
final class Declared {
    /// What a name can stand for.
    enum Noun {
        PERSON("a person"),
        BUSINESS("a business"),
        ASSET("an asset"),
        GROUP("a group");

        private final String words;

        Noun(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");

    /// Words that would make a line ambiguous if somebody were called so.
    private static final Set<String> RESERVED =
            Set.of(
                    Ask.STRANGER,
                    "nobody",
                    "nothing",
                    "then",
                    "by",
                    "because",
                    "fix",
                    "no",
                    "waits",
                    "changed",
                    "never",
                    "may",
                    "not",
                    "in",
                    "on",
                    "with",
                    "of",
                    "from",
                    "until",
                    "to");

    private final Map<String, Noun> types = new HashMap<>();

    String add(String name, Noun type) {
        if (!NAME.matcher(name).matches() || name.length() > ScenarioReader.NAME_LENGTH_MAX) {
            throw new Unfit(
                    ("`%s` is no name: a name starts with a lower-case letter and has at most %d"
                                    + " letters, digits, `-` and `_`")
                            .formatted(name, ScenarioReader.NAME_LENGTH_MAX));
        }
        if (RESERVED.contains(name) || Forms.isVerb(name)) {
            throw new Unfit("`%s` is a word of the language: take another name".formatted(name));
        }
        Noun before = types.putIfAbsent(name, type);
        if (before != null) {
            throw new Unfit(
                    "`%s` is %s already: take another name".formatted(name, before.words()));
        }
        return name;
    }

    Optional<Noun> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    String get(String name, Noun type) {
        Noun found = types.get(name);
        if (found == null) {
            throw new Unfit("there is no `%s` above this line".formatted(name));
        }
        if (found != type) {
            throw new Unfit(
                    "`%s` is %s, but %s belongs here".formatted(name, found.words(), type.words()));
        }
        return name;
    }
}
