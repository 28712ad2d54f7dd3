package org.bailiwick.server.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What letters say, in one language.
public final class LetterWords {
    /// The languages there are; the first is the usual one.
    public static final List<String> LANGUAGES = List.of("en", "de");

    private final String language;
    private final Catalogue catalogue;
    private final Catalogue model;

    private LetterWords(String language) {
        this.language = language;
        catalogue = Catalogue.read("letters", language);
        model = Catalogue.read(language);
    }

    /// In the language of this tag, or in the usual one where it is not spoken here.
    public static LetterWords of(String tag) {
        String spoken = Locale.forLanguageTag(tag).getLanguage();
        return new LetterWords(LANGUAGES.contains(spoken) ? spoken : LANGUAGES.getFirst());
    }

    public String language() {
        return language;
    }

    /// @param about what is spoken of, by the names of the holes
    public String say(String key, Map<String, String> about) {
        Holes holes = new Holes();
        about.forEach(holes::with);
        return catalogue.say(key, holes);
    }

    /// Levels of the access model, one after another.
    public String levels(List<String> labels) {
        return model.model(labels);
    }

    public boolean has(String key) {
        return catalogue.has(key);
    }

    public String time(Instant moment, ZoneId zone) {
        return Times.of(catalogue, language, zone).of(moment);
    }

    Set<String> keys() {
        return catalogue.keys();
    }
}
