package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

class SayTest {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)\\}");

    private static List<String> holes(String text) {
        List<String> holes = new ArrayList<>();
        HOLE.matcher(text).results().forEach(found -> holes.add(found.group(1)));
        return holes.stream().distinct().sorted().toList();
    }

    @Test
    void everyLanguageSaysTheSame() {
        Properties english = Say.exactly("en").texts();
        for (String language : Say.LANGUAGES) {
            Properties texts = Say.exactly(language).texts();
            assertThat(texts.stringPropertyNames())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            for (String key : texts.stringPropertyNames()) {
                assertThat(holes(texts.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(holes(english.getProperty(key)));
            }
        }
    }

    /// A text that is the same in both is one that people know by that name, and short.
    @Test
    void noEnglishIsLeftOver() {
        Properties english = Say.exactly("en").texts();
        Properties german = Say.exactly("de").texts();
        for (String key : german.stringPropertyNames()) {
            String text = german.getProperty(key);
            if (text.equals(english.getProperty(key))) {
                assertThat(text.split(" ").length).as(key + " = " + text).isLessThan(5);
            }
        }
    }

    /// One word for one thing; what refusals say is written beside the sentences of the desk.
    @Test
    void germanCallsAThingByOneName() {
        Properties german = Say.exactly("de").texts();
        for (String key : german.stringPropertyNames()) {
            if (key.startsWith("refused.")) continue;
            String text = german.getProperty(key);
            assertThat(text.replaceAll("Business[- ]Center", ""))
                    .as(key)
                    .doesNotContain("Business", "Übertragung", "Übertragen Sie");
        }
    }

    @Test
    void whatIsPutInIsNotLookedIntoAgain() {
        assertThat(Say.exactly("en").of("foresee.can", "name", "{name} {day}"))
                .isEqualTo("What {name} {day} can do");
    }

    @Test
    void theFirstLanguageThatThereIsCounts() {
        assertThat(Say.in("fr, de-AT;q=0.8, en;q=0.5").language()).isEqualTo("de");
        assertThat(Say.in("fr").language()).isEqualTo("en");
        assertThat(Say.in(";;;").language()).isEqualTo("en");
        assertThat(Say.in("").language()).isEqualTo("en");
    }
}
