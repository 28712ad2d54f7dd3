package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.server.words.Words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The texts of the pages for clients, in one language. The words of the model stay as it has them,
/// where there is no translation of them here.
final class PageWords {
    private static final Map<LinkLanguage, PageWords> ALL = all();

    private final LinkLanguage language;
    private final Properties texts;

    private PageWords(LinkLanguage language) {
        this.language = language;
        texts = read("page_" + language.name().toLowerCase(Locale.ROOT) + ".properties");
    }

    private static Map<LinkLanguage, PageWords> all() {
        Map<LinkLanguage, PageWords> all = new EnumMap<>(LinkLanguage.class);
        for (LinkLanguage each : LinkLanguage.values()) all.put(each, new PageWords(each));
        return all;
    }

    private static Properties read(String file) {
        try (InputStream in = PageWords.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no file `" + file + "`");
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read `" + file + "`", e);
        }
    }

    static PageWords in(LinkLanguage language) {
        PageWords words = ALL.get(language);
        if (words == null) throw new IllegalStateException("every language has its words");
        return words;
    }

    /// The first language that the reader wants and the link has; else the link's first.
    ///
    /// @param wanted an `Accept-Language` header, or empty text
    static PageWords of(List<LinkLanguage> languages, String wanted) {
        for (Locale.LanguageRange range : ranges(wanted)) {
            for (LinkLanguage each : languages) {
                String tag = each.name().toLowerCase(Locale.ROOT);
                boolean meant =
                        range.getRange().equals(tag) || range.getRange().startsWith(tag + "-");
                if (meant && range.getWeight() > 0) return in(each);
            }
        }
        return in(languages.getFirst());
    }

    /// The longest header that is looked at.
    static final int WANTED_MAX = 500;

    private static List<Locale.LanguageRange> ranges(String wanted) {
        if (wanted.isBlank() || wanted.length() > WANTED_MAX) return List.of();
        try {
            return Locale.LanguageRange.parse(wanted);
        } catch (IllegalArgumentException broken) {
            return List.of();
        }
    }

    String tag() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /// A text, with `{}` filled by what is given, from left to right.
    String say(String key, String... holes) {
        String text = texts.getProperty(key);
        if (text == null) throw new IllegalArgumentException("no text `" + key + "`");
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (String hole : holes) {
            int at = text.indexOf("{}", from);
            said.append(text, from, at).append(hole);
            from = at + 2;
        }
        return said.append(text.substring(from)).toString();
    }

    /// A word of the model.
    String model(String label) {
        return Words.spoken(tag()).label(label);
    }

    /// The last day before an end.
    String lastDay(Instant end, ZoneId zone) {
        return day(end.minusMillis(1), zone);
    }

    /// When something begins: the day; with the time where it begins within that.
    String moment(Instant begin, ZoneId zone) {
        ZonedDateTime there = begin.atZone(zone);
        if (there.equals(there.toLocalDate().atStartOfDay(zone))) return day(begin, zone);
        return day(begin, zone) + ", " + DateTimeFormatter.ofPattern("HH:mm (VV)").format(there);
    }

    /// A day, as the language writes it.
    String day(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(tag()))
                .format(LocalDate.ofInstant(moment, zone));
    }
}
