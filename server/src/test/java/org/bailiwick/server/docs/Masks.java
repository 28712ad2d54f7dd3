package org.bailiwick.server.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What differs from one run to the next, on the page and in the answer alike, is masked before the
/// two are compared:
///
/// - an id or key becomes its prefix and `…`: `r_…`;
/// - a checkpoint becomes `EPOCH.NUMBER.HASH`, and a position `EPOCH.NUMBER`;
/// - an instant becomes `TIME`, whether it is written for people or for programs;
///
/// - a token of a link or of a session becomes `TOKEN`, and the name of a session `s_…`.
///
/// A masked id, key, token or checkpoint in a command stands for the newest one of its sort that
/// was shown above it.
final class Masks {
    private static final Pattern ID =
            Pattern.compile("\\b([a-z]{1,4}_)(?:[0-9a-z]{52}|[0-9a-z]{26})\\b");
    private static final Pattern CHECKPOINT =
            Pattern.compile("\\b[0-9a-z]{13}\\.[0-9]+\\.[0-9a-f]{64}\\b");
    private static final Pattern POSITION = Pattern.compile("\\b[0-9a-z]{13}\\.[0-9]+\\b(?!\\.)");
    private static final Pattern TIME =
            Pattern.compile(
                    "\\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|\\b[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4},"
                            + " [0-9]{2}:[0-9]{2} Z");
    private static final Pattern TOKEN =
            Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");
    private static final Pattern SESSION = Pattern.compile("\\bs_[A-Za-z0-9_-]{22}");
    private static final String MASKED_TOKEN = "TOKEN";
    private static final Pattern MASKED_ID = Pattern.compile("\\b([a-z]{1,4}_)…");
    private static final String MASKED_CHECKPOINT = "EPOCH.NUMBER.HASH";

    private final Map<String, String> newest = new LinkedHashMap<>();

    static String mask(String text) {
        String masked = CHECKPOINT.matcher(text).replaceAll(MASKED_CHECKPOINT);
        masked = POSITION.matcher(masked).replaceAll("EPOCH.NUMBER");
        masked = TIME.matcher(masked).replaceAll("TIME");
        masked = TOKEN.matcher(masked).replaceAll(MASKED_TOKEN);
        masked = SESSION.matcher(masked).replaceAll("s_…");
        return ID.matcher(masked).replaceAll("$1…");
    }

    /// Remembers what was shown.
    void note(String text) {
        ID.matcher(text).results().forEach(id -> newest.put(id.group(1), id.group()));
        TOKEN.matcher(text).results().forEach(t -> newest.put(MASKED_TOKEN, t.group()));
        CHECKPOINT
                .matcher(text)
                .results()
                .forEach(found -> newest.put(MASKED_CHECKPOINT, found.group()));
    }

    /// What a word of a command stands for.
    String unmask(String word) {
        String known = newest.getOrDefault(MASKED_CHECKPOINT, MASKED_CHECKPOINT);
        String token = newest.getOrDefault(MASKED_TOKEN, MASKED_TOKEN);
        return MASKED_ID
                .matcher(word.replace(MASKED_CHECKPOINT, known).replaceAll("\\bTOKEN\\b", token))
                .replaceAll(id ->
                        Matcher.quoteReplacement(newest.getOrDefault(id.group(1), id.group())));
    }
}
