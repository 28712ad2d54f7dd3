package org.bailiwick.server.words;

import org.bailiwick.server.sentence.Sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What is refused, in one language. There are words for it by the English text, which stands where
/// it is refused and nowhere else.
///
/// @param texts by the English ones; none in English
record SentenceWords(Locale locale, Map<String, String> texts) {
    /// In English where there is no file.
    static SentenceWords read(String language) {
        Locale locale = Locale.forLanguageTag(language);
        if (language.equals("en")) return new SentenceWords(locale, Map.of());
        String file = "sentences_" + language + ".txt";
        try (InputStream in = SentenceWords.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no file `" + file + "`");
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SentenceWords(locale, pairs(written));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read `" + file + "`", e);
        }
    }

    /// Two lines each, with an empty one between; what begins with `#` is a comment.
    private static Map<String, String> pairs(String written) {
        List<String> lines =
                written.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < lines.size(); i += 2) {
            if (pairs.put(lines.get(i), lines.get(i + 1)) != null) {
                throw new IllegalStateException("twice: `" + lines.get(i) + "`");
            }
        }
        return pairs;
    }

    /// The English texts that there are words for.
    Set<String> keys() {
        return texts.keySet();
    }

    /// In English where there are no words for it.
    String of(Sentence sentence, Times times) {
        boolean english = locale.getLanguage().equals("en");
        String words = english ? sentence.text() : texts.getOrDefault(sentence.text(), "");
        if (words.isEmpty()) return sentence.english();
        return sentence.filled(locale, words, value -> value(value, times));
    }

    private Object value(Object value, Times times) {
        return switch (value) {
            case Sentence inner -> of(inner, times);
            case Instant moment -> times.of(moment);
            default -> value;
        };
    }
}
