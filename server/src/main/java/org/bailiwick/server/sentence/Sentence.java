package org.bailiwick.server.sentence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// What is said to somebody whose language is not known yet: a text with holes, and what stands in
/// them.
///
/// @param text in English, with a hole like `%s` or `%d` for each value; the words of other
///   languages are found by it
/// @param values numbers, moments, sentences, and else texts that are the same in every language
public record Sentence(String text, List<Object> values) {
    public Sentence {
        values = values.stream().map(Sentence::kept).toList();
    }

    public static Sentence of(String text, Object... values) {
        return new Sentence(text, Arrays.asList(values));
    }

    /// What has been said already, in whatever language.
    public static Sentence said(String text) {
        return of("%s", text);
    }

    private static Object kept(Object value) {
        return switch (value) {
            case Number number -> number;
            case Instant moment -> moment;
            case Sentence sentence -> sentence;
            default -> value.toString();
        };
    }

    /// As programs and logs are told it.
    public String english() {
        return filled(
                Locale.ROOT,
                text,
                value -> value instanceof Sentence inner ? inner.english() : value);
    }

    /// In other words.
    ///
    /// @param words with the same holes
    /// @param said what to put into them for a value
    public String filled(Locale locale, String words, UnaryOperator<Object> said) {
        if (values.isEmpty()) return words;
        return String.format(locale, words, values.stream().map(said).toArray());
    }

    @Override
    public String toString() {
        return english();
    }
}
