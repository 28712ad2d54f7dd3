package org.bailiwick.ads.pages;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is read can be read, in the light and in the dark: WCAG 2.2, 1.4.3 and 1.4.11.
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "text,ground,4.5",
        "text,surface,4.5",
        "text,soft,4.5",
        "text,note-soft,4.5",
        "quiet,ground,4.5",
        "quiet,surface,4.5",
        "quiet,soft,4.5",
        "accent,ground,4.5",
        "accent,surface,4.5",
        "accent,soft,4.5",
        "accent-hover,surface,4.5",
        "on-accent,accent,4.5",
        "on-accent,accent-hover,4.5",
        "note,surface,4.5",
        "wrong,surface,4.5",
        "ground,text,4.5",
    })
    void isEnough(String front, String back, double least) throws IOException {
        String style = style();
        int dark = style.indexOf("@media (prefers-color-scheme: dark)");
        Map<String, Integer> light = colours(style.substring(0, dark));
        Map<String, Integer> night = new HashMap<>(light);
        night.putAll(colours(style.substring(dark)));
        assertThat(contrast(light, front, back)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(night, front, back)).as("dark").isGreaterThanOrEqualTo(least);
    }

    private static String style() throws IOException {
        try (InputStream style = ContrastTest.class.getResourceAsStream("/site/style.css")) {
            if (style == null) throw new IOException("no style.css");
            return new String(style.readAllBytes(), UTF_8);
        }
    }

    private static Map<String, Integer> colours(String style) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher found = COLOUR.matcher(style);
        while (found.find()) colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
        return colours;
    }

    private static double contrast(Map<String, Integer> colours, String front, String back) {
        assertThat(colours).containsKeys(front, back);
        double one = luminance(colours.getOrDefault(front, 0));
        double other = luminance(colours.getOrDefault(back, 0));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
    }

    private static double part(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
