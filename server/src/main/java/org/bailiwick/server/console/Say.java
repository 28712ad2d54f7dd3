package org.bailiwick.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The words of the console, in one language and one time zone. Dates at which something begins or
/// ends are whole days where its business is, wherever the reader is.
///
/// A text may have holes, `{name}`; what is put in is never looked into again, and escaped where it
/// is shown.
public final class Say {
    /// The languages that there are words in, the first being that of whoever wants none of them.
    public static final List<String> LANGUAGES = List.of("en", "de");

    /// There is a file of words for each, in each language.
    static final List<String> AREAS =
            List.of(
                    "common",
                    "signin",
                    "me",
                    "users",
                    "partners",
                    "accounts",
                    "requests",
                    "links",
                    "why",
                    "record",
                    "security",
                    "settings",
                    "fields");

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Map<String, Say> ALL = all();

    private final Locale locale;
    private final ZoneId zone;
    private final ZoneId dates;
    private final Properties texts;

    private Say(Locale locale, ZoneId zone, ZoneId dates, Properties texts) {
        this.locale = locale;
        this.zone = zone;
        this.dates = dates;
        this.texts = texts;
    }

    private static Map<String, Say> all() {
        Map<String, Say> all = new TreeMap<>();
        for (String tag : LANGUAGES) {
            all.put(tag, new Say(Locale.forLanguageTag(tag), UTC, UTC, read(tag)));
        }
        return all;
    }

    private static Properties read(String tag) {
        Properties texts = new Properties();
        for (String area : AREAS) {
            String file = "words/" + area + "_" + tag + ".properties";
            try (InputStream in = Say.class.getResourceAsStream(file)) {
                if (in == null) throw new IllegalStateException("no file `" + file + "`");
                Properties own = new Properties();
                own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                own.stringPropertyNames().forEach(key -> add(texts, key, own.getProperty(key)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read `" + file + "`", e);
            }
        }
        return texts;
    }

    private static void add(Properties texts, String key, String text) {
        if (texts.putIfAbsent(key, text) == null) return;
        throw new IllegalStateException("`" + key + "` is said twice");
    }

    /// The first language of these that there are words in.
    ///
    /// @param wanted an `Accept-Language` header or one tag; the first that fits counts
    public static Say in(String wanted) {
        try {
            List<Locale.LanguageRange> ranges =
                    wanted.isBlank() ? List.of() : Locale.LanguageRange.parse(wanted);
            return Optional.ofNullable(Locale.lookupTag(ranges, LANGUAGES))
                    .map(Say::exactly)
                    .orElseGet(() -> exactly(LANGUAGES.getFirst()));
        } catch (IllegalArgumentException broken) {
            return exactly(LANGUAGES.getFirst());
        }
    }

    static Say exactly(String tag) {
        return Optional.ofNullable(ALL.get(tag)).orElseThrow();
    }

    /// The same, with times and dates as this zone has them.
    public Say zoned(ZoneId other) {
        return new Say(locale, other, other, texts);
    }

    /// The same, with dates as they are meant in a business that is in this zone.
    public Say dated(ZoneId business) {
        return new Say(locale, zone, business, texts);
    }

    /// Its tag, `en` for one.
    public String language() {
        return locale.getLanguage();
    }

    public ZoneId zone() {
        return zone;
    }

    /// All keys, in no order.
    Properties texts() {
        return texts;
    }

    /// @throws IllegalArgumentException where there is no such text
    public String of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no text `" + key + "`"));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /// A text with what belongs into its holes: a name, its value, and so on.
    public String of(String key, Object... holes) {
        String text = of(key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        while (true) {
            int start = text.indexOf('{', from);
            int end = start < 0 ? -1 : text.indexOf('}', start);
            if (end < 0) return said.append(text.substring(from)).toString();
            said.append(text, from, start);
            said.append(value(text.substring(start + 1, end), key, holes));
            from = end + 1;
        }
    }

    private String value(String name, String key, Object... holes) {
        for (int i = 0; i + 1 < holes.length; i += 2) {
            if (!holes[i].equals(name)) continue;
            return holes[i + 1] instanceof Number n ? number(n) : holes[i + 1].toString();
        }
        throw new IllegalArgumentException("nothing for `" + name + "` in `" + key + "`");
    }

    /// As [#of], one text for one thing and another for several: `key.one` and `key.many`, with
    /// `n`.
    public String count(String key, long n) {
        return of(key + (n == 1 ? ".one" : ".many"), "n", n);
    }

    public String number(Number n) {
        return NumberFormat.getInstance(locale).format(n);
    }

    /// A day and a time of it, in the reader's zone.
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    public String moment(Optional<Instant> instant) {
        return instant.map(this::moment).orElse("");
    }

    /// The day on which something happened, where the reader is.
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /// The first day on which something is so that begins at this instant.
    public String firstDay(Instant start) {
        return day(start.atZone(dates).toLocalDate());
    }

    /// The last day on which something is so that ends at this instant.
    public String lastDay(Instant end) {
        return day(lastDate(end));
    }

    /// As [#lastDay], as a field of a form has it: what is sent unchanged changes nothing.
    public LocalDate lastDate(Instant end) {
        return end.minusNanos(1).atZone(dates).toLocalDate();
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }
}
