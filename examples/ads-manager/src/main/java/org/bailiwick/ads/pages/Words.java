package org.bailiwick.ads.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// In which language a page is. English stands in the pages, and its German beside it in
/// `words/german.txt`: one text a block, first in English, then in German.
public final class Words {
    private static final Words ENGLISH = new Words(Locale.ENGLISH, Map.of());
    private static final Words GERMAN = new Words(Locale.GERMAN, read("german.txt"));

    private final Locale locale;
    private final Map<String, String> texts;

    private Words(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /// @param accepted what a browser asks for, as `Accept-Language` says it
    public static Words in(String accepted) {
        try {
            List<Locale.LanguageRange> asked = Locale.LanguageRange.parse(accepted);
            List<Locale> ours = List.of(Locale.ENGLISH, Locale.GERMAN);
            return Locale.GERMAN.equals(Locale.lookup(asked, ours)) ? GERMAN : ENGLISH;
        } catch (IllegalArgumentException none) {
            return ENGLISH;
        }
    }

    private static Map<String, String> read(String name) {
        try (InputStream in = Words.class.getResourceAsStream("/words/" + name)) {
            if (in == null) throw new IllegalStateException("no file words/" + name);
            Map<String, String> texts = new HashMap<>();
            for (String block : new String(in.readAllBytes(), UTF_8).strip().split("\n\n", -1)) {
                String[] pair = block.split("\n", -1);
                if (pair.length != 2) throw new IllegalStateException("no pair: " + block);
                texts.put(pair[0], pair[1]);
            }
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As `Accept-Language` names it.
    public String language() {
        return locale.getLanguage();
    }

    /// Whether this English has its German.
    public static boolean paired(String english) {
        return GERMAN.texts.containsKey(english);
    }

    /// @param english with a hole for each value; what has no German stays as it is
    public String of(String english, Object... values) {
        String text = texts.getOrDefault(english, english);
        return values.length == 0 ? text : text.formatted(values);
    }

    public String count(long number) {
        return String.format(locale, "%,d", number);
    }

    public String euros(long cents) {
        String amount = String.format(locale, "%,.2f", BigDecimal.valueOf(cents, 2));
        return of("€%s", amount);
    }

    public String date(TemporalAccessor day, String pattern) {
        return DateTimeFormatter.ofPattern(of(pattern), locale).format(day);
    }
}
