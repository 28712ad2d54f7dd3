package org.bailiwick.server.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What differs from one run to the next, on the page and in the answer alike, is masked before the
/// two are compared:
///
/// - an id or key becomes its prefix and `…`: `r_…`;
/// - a checkpoint becomes `EPOCH.NUMBER.HASH`;
/// - an instant becomes `TIME`, whether it is written for people or for programs.
///
/// A masked id, key or checkpoint in a command stands for the newest one of its sort that was shown
/// above it.
final class Masks {
    private static final Pattern ID =
            Pattern.compile("\\b([a-z]{1,4}_)(?:[0-9a-z]{52}|[0-9a-z]{26})\\b");
    private static final Pattern CHECKPOINT =
            Pattern.compile("\\b[0-9a-z]{13}\\.[0-9]+\\.[0-9a-f]{64}\\b");
    private static final Pattern TIME =
            Pattern.compile(
                    "\\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|\\b[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4},"
                            + " [0-9]{2}:[0-9]{2} Z");
    private static final Pattern MASKED_ID = Pattern.compile("\\b([a-z]{1,4}_)…");
    private static final String MASKED_CHECKPOINT = "EPOCH.NUMBER.HASH";

    private final Map<String, String> newest = new LinkedHashMap<>();

    static String mask(String text) {
        String masked = CHECKPOINT.matcher(text).replaceAll(MASKED_CHECKPOINT);
        masked = TIME.matcher(masked).replaceAll("TIME");
        return ID.matcher(masked).replaceAll("$1…");
    }

    /// Remembers what was shown.
    void note(String text) {
        ID.matcher(text).results().forEach(id -> newest.put(id.group(1), id.group()));
        CHECKPOINT
                .matcher(text)
                .results()
                .forEach(found -> newest.put(MASKED_CHECKPOINT, found.group()));
    }

    /// What a word of a command stands for.
    String unmask(String word) {
        String known = newest.getOrDefault(MASKED_CHECKPOINT, MASKED_CHECKPOINT);
        return MASKED_ID
                .matcher(word.replace(MASKED_CHECKPOINT, known))
                .replaceAll(id ->
                        Matcher.quoteReplacement(newest.getOrDefault(id.group(1), id.group())));
    }
}
