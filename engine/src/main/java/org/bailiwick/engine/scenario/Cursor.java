package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.scenario.Declared.Noun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Goes through the words of one line, from the first to the last.
final class Cursor {
    private final List<String> words;
    private final Declared declared;
    private int at;

    Cursor(String text, Declared declared) {
        this.declared = declared;
        String apart = text.replace(",", " , ").replaceAll(":(?=\\s|$)", " : ");
        words = List.of(apart.strip().split("\\s+"));
    }

    boolean more() {
        return at < words.size();
    }

    /// The word that comes next; empty at the end.
    String peek() {
        return peek(0);
    }

    String peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : "";
    }

    /// Goes on if this word comes next.
    boolean take(String word) {
        boolean here = peek().equals(word);
        if (here) at++;
        return here;
    }

    boolean take(String first, String second) {
        boolean here = peek().equals(first) && peek(1).equals(second);
        if (here) at += 2;
        return here;
    }

    void expect(String... expected) {
        for (String word : expected) if (!take(word)) throw expected("`" + word + "`");
    }

    void end() {
        if (more()) throw expected("the end of the line");
    }

    Unfit expected(String what) {
        String found = more() ? "`" + peek() + "`" : "the end of the line";
        return new Unfit("expected %s instead of %s".formatted(what, found));
    }

    /// Whatever comes next.
    String word(String what) {
        if (!more()) throw expected(what);
        if (peek().length() > ScenarioReader.NAME_LENGTH_MAX) {
            throw new Unfit(
                    "`%s` is longer than %d characters"
                            .formatted(peek(), ScenarioReader.NAME_LENGTH_MAX));
        }
        return words.get(at++);
    }

    String declare(Noun type) {
        return declared.add(word("a name"), type);
    }

    String person() {
        return declared.get(word("a person"), Noun.PERSON);
    }

    String business() {
        return declared.get(word("a business"), Noun.BUSINESS);
    }

    String asset() {
        return declared.get(word("an asset"), Noun.ASSET);
    }

    String group() {
        return declared.get(word("a group"), Noun.GROUP);
    }

    /// A business or a person.
    String owner() {
        boolean person = next().equals(Optional.of(Noun.PERSON));
        return person ? person() : business();
    }

    /// Anything that has a name.
    String thing() {
        String name = word("a name");
        if (declared.find(name).isEmpty()) {
            throw new Unfit("there is no `%s` above this line".formatted(name));
        }
        return name;
    }

    /// What the next word stands for.
    Optional<Noun> next() {
        return declared.find(peek());
    }

    String address() {
        if (!Names.isAddress(peek())) throw expected("an e-mail address");
        return word("an e-mail address");
    }

    /// A person, or an address.
    String whom() {
        return Names.isAddress(peek()) ? address() : person();
    }

    Levels levels() {
        String text = word("a level");
        List<String> names = Arrays.stream(text.split("\\+")).filter(n -> !n.isEmpty()).toList();
        if (names.isEmpty() || names.size() > Levels.NAMES_MAX) {
            throw new Unfit("`%s` is no level, nor several with `+` between them".formatted(text));
        }
        return Levels.of(names);
    }

    /// One of the constants, written in lower case with `-` between words.
    <E extends Enum<E>> E one(Class<E> type, String what) {
        for (E constant : type.getEnumConstants()) if (take(written(constant))) return constant;
        String all =
                Arrays.stream(type.getEnumConstants())
                        .map(c -> "`" + written(c) + "`")
                        .collect(Collectors.joining(", "));
        throw expected(what + " (one of " + all + ")");
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A whole number from 1 on.
    int count(int most) {
        String text = word("a number");
        if (text.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) return number;
        }
        throw new Unfit("`%s` is no number from 1 to %,d".formatted(text, most));
    }

    Finance finance() {
        return take("finance") ? one(Finance.class, "a finance role") : Finance.NONE;
    }

    Optional<String> in() {
        return take("in") ? Optional.of(business()) : Optional.empty();
    }

    Span span() {
        Optional<Moment> from = take("from") ? Optional.of(moment()) : Optional.empty();
        Optional<Moment> until = take("until") ? Optional.of(moment()) : Optional.empty();
        return new Span(from, until);
    }

    /// A date, or a date and a time of day in UTC.
    Moment moment() {
        String day = word("a date");
        LocalDate date;
        try {
            date = LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw new Unfit("`%s` is no date: write it like `2026-05-31`".formatted(day));
        }
        if (!peek().contains(":")) return new Moment.Day(date);
        return new Moment.Clock(instant(date, word("a time of day")));
    }

    Instant clock() {
        return switch (moment()) {
            case Moment.Clock(var instant) -> instant;
            case Moment.Day _ -> throw expected("a time of day, like `09:00`");
        };
    }

    private static Instant instant(LocalDate date, String time) {
        try {
            return date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw new Unfit("`%s` is no time of day: write it like `09:00`".formatted(time));
        }
    }

    /// Names with commas between them, or the one word that says there are none.
    Set<String> list(String none) {
        if (take(none)) return new TreeSet<>();
        Set<String> names = new TreeSet<>();
        do names.add(thing());
        while (take(","));
        return names;
    }

    /// The words up to, and without, one that ends them.
    List<String> wordsUntil(java.util.function.Predicate<String> ends) {
        List<String> taken = new ArrayList<>();
        while (more() && !ends.test(peek())) taken.add(words.get(at++));
        return taken;
    }
}
