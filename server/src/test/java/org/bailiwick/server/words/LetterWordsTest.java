package org.bailiwick.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// Letters say the same in every language.
class LetterWordsTest {
    private static Set<String> holes(LetterWords words, String key) {
        return Catalogue.read("letters", words.language()).holes(key);
    }

    @Test
    void everyLanguageHasEveryTextWithTheSameHoles() {
        LetterWords usual = LetterWords.of("en");
        assertThat(usual.keys()).hasSizeGreaterThan(50);
        for (String language : LetterWords.LANGUAGES) {
            LetterWords other = LetterWords.of(language);
            assertThat(other.language()).isEqualTo(language);
            assertThat(other.keys()).isEqualTo(usual.keys());
            for (String key : usual.keys()) {
                assertThat(holes(other, key)).as(language + " " + key).isEqualTo(holes(usual, key));
            }
        }
    }

    @Test
    void otherLanguagesAreSpokenAsTheUsualOne() {
        assertThat(LetterWords.of("pt-BR").language()).isEqualTo("en");
        assertThat(LetterWords.of("de-AT").language()).isEqualTo("de");
        assertThat(LetterWords.of("").language()).isEqualTo("en");
    }
}
