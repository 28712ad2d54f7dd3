package org.bailiwick.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.sentence.Sentence;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is refused is said in each language: whatever stands in the sources as a conflict has its
/// German, and no German is left without what it stands for.
class SentenceWordsTest {
    private static final Words GERMAN = Words.spoken("de");
    private static final SentenceWords WORDS = SentenceWords.read("de");

    private static final Pattern CONFLICT =
            Pattern.compile(
                    "(?:Refused\\s*\\.\\s*unless|(?:Refused|Refusal|SignInRefused)\\s*\\.\\s*[cC]onflict)\\(");
    private static final Pattern LIMIT = Pattern.compile("\\bTooMany\\(");
    private static final Pattern WRONG = Pattern.compile("(?:\\binvalid|\\bBusy|\\bwrong)\\(");
    private static final Pattern REFUSED =
            Pattern.compile("\\b(?:refused|weak|provider|Sentence\\s*\\.\\s*of)\\(");
    private static final Pattern PART = Pattern.compile("Sentence\\s*\\.\\s*of\\(");
    private static final Pattern STATE = Pattern.compile("(?:was|has) [a-z ]+");

    /// A hole, perhaps with its place.
    private static final Pattern HOLE = Pattern.compile("%(?:(\\d)\\$)?(,?[sd])");

    /// What a rule about a field begins with.
    private static final String FIELD = "`%s` ";

    @Test
    void aSentenceIsSaidWithWhatStandsInIt() {
        Sentence closed =
                Sentence.of("`%s` is closed: the operator can open it again", "100 % & %s {x}");
        assertThat(GERMAN.said(closed))
                .isEqualTo(
                        "`100 % & %s {x}` ist geschlossen: Der Betreiber kann es wieder öffnen.");
        assertThat(Words.english().said(closed))
                .isEqualTo("`100 % & %s {x}` is closed: the operator can open it again");
    }

    @Test
    void momentsNumbersAndStatesAreSaidToo() {
        Sentence early =
                Sentence.of(
                        "it can be released from %s on: wait",
                        Instant.parse("2026-03-08T09:00:00Z"));
        assertThat(GERMAN.in(ZoneId.of("Europe/Berlin")).said(early))
                .isEqualTo("Es lässt sich ab 8. März 2026, 10:00 MEZ freigeben: Warten Sie.");
        assertThat(early.english())
                .isEqualTo("it can be released from 2026-03-08T09:00:00Z on: wait");
        Sentence seats = Sentence.of("`%s` is between 1 and %,d", "admins", 10_000);
        assertThat(GERMAN.said(seats)).isEqualTo("`admins` liegt zwischen 1 und 10.000.");
        assertThat(seats.english()).isEqualTo("`admins` is between 1 and 10,000");
        Sentence gone =
                Sentence.of(
                        "this invitation %s: ask to be invited anew", Sentence.of("was withdrawn"));
        assertThat(GERMAN.said(gone))
                .isEqualTo("Diese Einladung wurde zurückgezogen: Bitten Sie um eine neue.");
    }

    @Test
    void whatAUserWroteIsNeverTakenForASentence() {
        Sentence closed =
                Sentence.of("`%s` is closed: the operator can open it again", "was withdrawn");
        assertThat(GERMAN.said(closed)).startsWith("`was withdrawn` ist geschlossen");
        assertThat(GERMAN.said(Sentence.said("the moon is in the way: 100 %")))
                .isEqualTo("the moon is in the way: 100 %");
    }

    @Test
    void whatHasNoGermanStaysEnglish() {
        assertThat(GERMAN.said(Sentence.of("the moon is in %s way", "the")))
                .isEqualTo("the moon is in the way");
    }

    @Test
    void everyConflictOfTheSourcesHasItsGerman() {
        List<String> texts = SourceTexts.givenTo("", CONFLICT);
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(withoutGerman(texts)).isEmpty();
    }

    /// What says that there is too much of something.
    @Test
    void everyLimitOfTheDeskHasItsGerman() {
        // The name of a limit says nothing to do.
        List<String> texts =
                SourceTexts.givenTo("command", LIMIT).stream()
                        .filter(each -> each.contains(": "))
                        .toList();
        assertThat(texts).hasSizeGreaterThan(12);
        assertThat(withoutGerman(texts)).isEmpty();
    }

    /// What is wrong in a command, or said to whoever signs in.
    @Test
    void everythingElseThatIsRefusedToPeopleHasItsGerman() {
        List<String> texts = new ArrayList<>();
        texts.addAll(SourceTexts.givenTo("command", WRONG));
        texts.addAll(SourceTexts.givenTo("session", REFUSED));
        texts.removeIf(each -> !each.contains(" "));
        assertThat(texts).hasSizeGreaterThan(80);
        assertThat(withoutGerman(texts)).isEmpty();
    }

    @Test
    void everyPartOfASentenceOfTheDeskHasItsGerman() {
        List<String> parts =
                SourceTexts.givenTo("command", PART).stream()
                        .filter(each -> each.chars().anyMatch(Character::isLetter))
                        .toList();
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(withoutGerman(parts)).isEmpty();
    }

    @Test
    void everyStateOfAThingHasItsGerman() {
        List<String> states = SourceTexts.matching("command", STATE);
        assertThat(states).hasSizeGreaterThan(8);
        assertThat(withoutGerman(states)).isEmpty();
    }

    @Test
    void noGermanIsLeftWithoutItsEnglish() {
        Set<String> texts = new HashSet<>(SourceTexts.all());
        assertThat(WORDS.keys())
                .allMatch(key ->
                        texts.contains(key)
                                || (key.startsWith(FIELD)
                                        && texts.contains(key.substring(FIELD.length()))));
    }

    @Test
    void bothHaveTheSameHoles() {
        assertThat(WORDS.texts())
                .allSatisfy((english, german) -> {
                    Map<Integer, String> expected = holes(english);
                    Map<Integer, String> found = holes(german);
                    boolean field = english.startsWith(FIELD) && !found.containsKey(1);
                    if (field) expected.remove(1);
                    assertThat(found).as(english).isEqualTo(expected);
                    assertThat(HOLE.matcher(german).replaceAll("")).doesNotContain("%");
                });
    }

    private static List<String> withoutGerman(List<String> texts) {
        return texts.stream().filter(each -> !WORDS.keys().contains(each)).distinct().toList();
    }

    /// What sort of hole each value has, from 1 on.
    private static Map<Integer, String> holes(String text) {
        Map<Integer, String> holes = new TreeMap<>();
        Matcher hole = HOLE.matcher(text);
        int next = 1;
        while (hole.find()) {
            int place = hole.group(1) == null ? next++ : Integer.parseInt(hole.group(1));
            holes.put(place, hole.group(2));
        }
        return holes;
    }
}
