package org.bailiwick.server.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why something was refused, in the reader's language. The desk says it in one only, to programs
/// as well: our English words are the desk's, so that a sentence of its is found by them, with what
/// stands in its holes, and said in any language.
public final class Reasons {
    private static final String START = "refused.";
    private static final String STATES = START + "state.";

    /// The hole for a field of a form, and the family of the names that forms give them.
    private static final String FIELD = "field";

    private static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)}");

    /// The names of commands and fields, and names of things.
    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    private static final List<Known> KNOWN = known();

    private Reasons() {}

    /// A sentence of the desk.
    ///
    /// @param holes in their order
    private record Known(String key, Pattern sentence, List<String> holes) {}

    private static List<Known> known() {
        Say english = Say.exactly("en");
        return english.texts().stringPropertyNames().stream()
                .filter(key -> key.startsWith(START) && !key.startsWith(STATES))
                .sorted(
                        Comparator.comparingInt((String key) -> spoken(english.of(key)).length())
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                .map(key -> known(key, english.of(key)))
                .toList();
    }

    /// Without its holes: who says more is asked first.
    private static String spoken(String text) {
        return HOLE.matcher(text).replaceAll("");
    }

    private static Known known(String key, String text) {
        StringBuilder sentence = new StringBuilder();
        List<String> holes = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            sentence.append(Pattern.quote(text.substring(from, hole.start()))).append("(.+?)");
            holes.add(hole.group(1));
            from = hole.end();
        }
        sentence.append(Pattern.quote(text.substring(from)));
        return new Known(key, Pattern.compile(sentence.toString(), Pattern.DOTALL), holes);
    }

    /// What a problem says: by its type where we have words for that, else by its sentence.
    public static String of(Say say, Data problem) {
        return say.find("problem." + Problems.type(problem))
                .orElseGet(() -> of(say, problem.text("detail")));
    }

    /// A sentence that is not known stays as it is.
    static String of(Say say, String sentence) {
        return find(say, sentence).orElse(sentence);
    }

    static Optional<String> find(Say say, String sentence) {
        for (Known each : KNOWN) {
            Matcher found = each.sentence.matcher(sentence);
            if (!found.matches()) continue;
            Object[] filled = new Object[2 * each.holes.size()];
            for (int i = 0; i < each.holes.size(); i++) {
                filled[2 * i] = each.holes.get(i);
                String text = found.group(i + 1);
                boolean field = each.holes.get(i).equals(FIELD);
                filled[2 * i + 1] = field ? field(say, text) : value(say, text);
            }
            return Optional.of(quoted(say, say.of(each.key, filled)));
        }
        return Optional.empty();
    }

    /// What stands in a hole: a moment and a state are said too, a name stays.
    private static String value(Say say, String text) {
        Say english = Say.exactly("en");
        for (String key : english.texts().stringPropertyNames()) {
            if (key.startsWith(STATES) && english.of(key).equals(text)) return say.of(key);
        }
        try {
            return say.moment(Instant.parse(text));
        } catch (DateTimeException name) {
            return text;
        }
    }

    private static String quoted(Say say, String text) {
        return QUOTED.matcher(text).replaceAll(say.of("quoted").replace("{text}", "$1"));
    }

    /// A field by the name that forms give it.
    private static String field(Say say, String name) {
        return say.find(FIELD + "." + name).orElse(name);
    }
}
