package org.bailiwick.server.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The texts of one language, by key. A text names what is put into it: `{who} cannot {action}`.
final class Catalogue {
    private final Map<String, Text> texts = new HashMap<>();

    private Catalogue(Properties written) {
        for (String key : written.stringPropertyNames()) {
            texts.put(key, Text.of(written.getProperty(key)));
        }
    }

    /// @param language `en` for one; there is a file for each
    static Catalogue read(String language) {
        Catalogue words = read("words", language);
        if (!language.equals("en")) words.texts.putAll(read("model", language).texts);
        return words;
    }

    /// @param what the first part of the name of the file
    static Catalogue read(String what, String language) {
        String file = what + "_" + language + ".properties";
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no file `" + file + "`");
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Catalogue(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read `" + file + "`", e);
        }
    }

    /// Every key there is, in order.
    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /// What is put into a text.
    Set<String> holes(String key) {
        Text text = texts.get(key);
        return text == null ? Set.of() : new TreeSet<>(text.holes());
    }

    /// A text as it is.
    String say(String key) {
        return say(key, new Holes());
    }

    /// A text with these in its holes. What is put in is not looked into again.
    String say(String key, Holes values) {
        Text text = texts.get(key);
        if (text == null) throw new IllegalArgumentException("no text `" + key + "`");
        return text.filled(hole -> values.value(hole).orElseThrow(() -> unfilled(hole, key)));
    }

    private static IllegalArgumentException unfilled(String hole, String key) {
        return new IllegalArgumentException("nothing for {%s} in `%s`".formatted(hole, key));
    }

    /// Some of several things, as one enumerates them.
    String list(List<String> parts) {
        if (parts.size() < 2) return String.join("", parts);
        int last = parts.size() - 1;
        String first = String.join(say("list.comma") + " ", parts.subList(0, last));
        return first + " " + say("list.and") + " " + parts.get(last);
    }

    /// A word of the access model; as the model has it where there is no other.
    String model(String label) {
        String key = "model." + label.replace(' ', '-');
        return has(key) ? say(key) : label;
    }

    /// Words of the access model, one after another.
    String model(List<String> labels) {
        return list(labels.stream().map(this::model).toList());
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The last part of a key that stands for a constant: `level-too-low` for one.
    static String part(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
