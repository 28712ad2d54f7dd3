package org.bailiwick.engine.model;

import java.util.regex.Pattern;

/// How the things of a model may be called.
final class Names {
    private static final Pattern MODEL = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    private Names() {}

    static void checkModel(Statement line, Problems problems) {
        check(line, MODEL, "small letters, digits, `_` and `-`, a letter first", problems);
    }

    static void checkPlain(Statement line, Problems problems) {
        check(line, PLAIN, "small letters, digits and `_`, a letter first", problems);
    }

    static void checkAction(Statement line, Problems problems) {
        check(
                line,
                ACTION,
                "one word or two with a dot, like `campaign.view`, in small letters",
                problems);
    }

    private static void check(Statement line, Pattern allowed, String how, Problems problems) {
        String name = line.name();
        if (name.length() > ModelReader.NAME_LENGTH_MAX) {
            problems.add(
                    line.line(),
                    "the name `%s` is too long; use at most %d characters",
                    name,
                    ModelReader.NAME_LENGTH_MAX);
        } else if (!allowed.matcher(name).matches()) {
            problems.add(line.line(), "`%s` is no name that can be used; write " + how, name);
        }
    }

    static void checkLabel(Statement line, Problems problems) {
        if (line.label().length() <= ModelReader.LABEL_LENGTH_MAX) return;
        problems.add(
                line.line(),
                "the label of `%s` is too long; use at most %d characters",
                line.name(),
                ModelReader.LABEL_LENGTH_MAX);
    }
}
