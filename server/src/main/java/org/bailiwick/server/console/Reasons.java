package org.bailiwick.server.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why something was refused, as pages show it: the API says it in the reader's language; here
/// names get the quotes of the language, and a field the name that its form gives it.
public final class Reasons {
    private static final String QUOTE = "`";

    /// The names of commands and fields, and names of things.
    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    private Reasons() {}

    /// What a problem says: by its type where we have words for that, else what the API says.
    public static String of(Say say, Data problem) {
        return say.find("problem." + Problems.type(problem)).orElseGet(() -> detail(say, problem));
    }

    /// As [#of], of something that was sent: what was not found is what stood in it.
    public static String sent(Say say, Data problem) {
        return Problems.type(problem).equals("not-found")
                ? say.of("sent.not-found")
                : of(say, problem);
    }

    /// What the API says.
    static String detail(Say say, Data problem) {
        String detail = problem.text("detail");
        return quoted(say, fieldFirst(detail, problem) ? labelled(say, detail) : detail);
    }

    /// Whether it begins with the field that it is about.
    private static boolean fieldFirst(String detail, Data problem) {
        Matcher first = QUOTED.matcher(detail);
        if (!Problems.type(problem).equals("wrong-input") || !first.lookingAt()) return false;
        String field = problem.text("field");
        return field.equals(first.group(1)) || field.endsWith("." + first.group(1));
    }

    private static String labelled(Say say, String detail) {
        int end = detail.indexOf(QUOTE, 1);
        String name = detail.substring(1, end);
        String last = name.substring(name.lastIndexOf('.') + 1);
        String label = say.find("field." + name).or(() -> say.find("field." + last)).orElse(name);
        return QUOTE + label + detail.substring(end);
    }

    private static String quoted(Say say, String text) {
        return QUOTED.matcher(text).replaceAll(say.of("quoted").replace("{text}", "$1"));
    }
}
