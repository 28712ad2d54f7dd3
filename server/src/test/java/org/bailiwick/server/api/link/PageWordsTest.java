package org.bailiwick.server.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.Words;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

class PageWordsTest {
    private static Properties read(String language) throws IOException {
        String file = "page_" + language + ".properties";
        try (InputStream in = PageWords.class.getResourceAsStream(file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }

    @Test
    void bothLanguagesSayTheSameWithAsManyHoles() throws IOException {
        assertThat(holes(read("de"))).isEqualTo(holes(read("en")));
    }

    private static Map<String, Integer> holes(Properties texts) {
        Map<String, Integer> holes = new TreeMap<>();
        for (String key : new TreeSet<>(texts.stringPropertyNames())) {
            if (key.startsWith("model.")) continue;
            holes.put(key, texts.getProperty(key).split("\\{\\}", -1).length - 1);
        }
        return holes;
    }

    @Test
    void everyResultAndStateHasItsSentence() {
        for (LinkLanguage language : LinkLanguage.values()) {
            PageWords words = PageWords.in(language);
            for (LinkResult each : LinkResult.values()) {
                assertThat(words.say("given.result." + Json.word(each))).isNotEmpty();
            }
            for (Promise.State each : Promise.State.values()) {
                assertThat(words.say("given.health." + Json.word(each))).isNotEmpty();
            }
        }
    }

    @Test
    void theUsualModelIsSaidInGermanToo() throws IOException {
        Properties german = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("model_de.properties")) {
            german.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        for (Kind kind : Models.tiktok().kinds()) {
            List<String> labels = new ArrayList<>(List.of(kind.label()));
            kind.levels().forEach(level -> labels.add(level.label()));
            kind.actions().forEach(action -> labels.add(action.label()));
            assertThat(labels)
                    .as(kind.name())
                    .allMatch(label -> german.containsKey("model." + label.replace(' ', '-')));
        }
    }

    @Test
    void anOddHeaderIsPassedOver() {
        List<LinkLanguage> both = List.of(LinkLanguage.DE, LinkLanguage.EN);
        for (String odd : List.of("", ";;;", "*", "x".repeat(5_000), "en;q=0")) {
            assertThat(PageWords.of(both, odd).tag()).as(odd).isEqualTo("de");
        }
        assertThat(PageWords.of(both, "en-GB,de;q=0.5").tag()).isEqualTo("en");
    }
}
