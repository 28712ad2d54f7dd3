package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the desk refuses is said in the reader's language: whatever stands in the sources as a
/// conflict is found among our words.
class ReasonsTest {
    private static final Say ENGLISH = Say.exactly("en");
    private static final Say GERMAN = Say.exactly("de");

    private static final Pattern CALL =
            Pattern.compile(
                    "(?:Refused\\.unless|(?:Refused|Refusal|SignInRefused)\\.[cC]onflict)\\(");
    private static final Pattern LIMIT = Pattern.compile("\\bTooMany\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern HOLE = Pattern.compile("%,?[sd]");

    @Test
    void aSentenceIsSaidWithWhatStandsInIt() {
        String said = "`Nord & Co` is closed: the operator can open it again";
        assertThat(Reasons.of(GERMAN, said))
                .isEqualTo("„Nord & Co“ ist geschlossen: Der Betreiber kann es wieder öffnen.");
        assertThat(Reasons.of(ENGLISH, said))
                .isEqualTo("“Nord & Co” is closed: the operator can open it again");
        assertThat(Reasons.of(GERMAN, "this invitation was withdrawn: ask to be invited anew"))
                .isEqualTo("Diese Einladung wurde zurückgezogen: Bitten Sie um eine neue.");
        assertThat(Reasons.of(GERMAN, "it can be released from 2026-03-08T09:00:00Z on: wait"))
                .isEqualTo("Es lässt sich ab 08.03.2026, 09:00 freigeben: Warten Sie.");
        assertThat(Reasons.of(GERMAN, "`$1 \\ {business}` is open"))
                .isEqualTo("„$1 \\ {business}“ ist offen.");
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(Reasons.of(GERMAN, "the moon is in the way"))
                .isEqualTo("the moon is in the way");
    }

    @Test
    void everyConflictOfTheSourcesIsKnown() {
        List<String> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat(sentences)
                .allSatisfy(each -> assertThat(Reasons.find(GERMAN, each)).as(each).isPresent());
    }

    /// What says that there is too much of something.
    @Test
    void everyLimitOfTheDeskIsKnown() {
        // The name of a limit says nothing to do.
        List<String> sentences =
                sentences("server/src/main/java/org/bailiwick/server/command", LIMIT).stream()
                        .filter(each -> each.contains(": "))
                        .toList();
        assertThat(sentences).hasSizeGreaterThan(12);
        assertThat(sentences)
                .allSatisfy(each -> assertThat(Reasons.find(GERMAN, each)).as(each).isPresent());
    }

    @Test
    void aFieldIsCalledAsItsFormCallsIt() {
        assertThat(Reasons.of(GERMAN, "`reason` has at most 250 characters"))
                .isEqualTo("„Grund“ hat höchstens 250 Zeichen.");
        assertThat(Reasons.of(ENGLISH, "`reason` has at most 250 characters"))
                .isEqualTo("“Reason” has at most 250 characters");
        // A thing that is called like a field keeps its name.
        assertThat(Reasons.of(GERMAN, "`reason` is closed: the operator can open it again"))
                .isEqualTo("„reason“ ist geschlossen: Der Betreiber kann es wieder öffnen.");
        assertThat(Reasons.of(GERMAN, "`until` is later than `from`"))
                .isEqualTo("Das Ende liegt nach dem Beginn: Wählen Sie ein späteres.");
    }

    private static List<String> sentences() {
        return sentences("server/src/main/java", CALL);
    }

    private static List<String> sentences(String folder, Pattern calls) {
        Path root = Path.of(System.getProperty("bailiwick.root", ".."), folder);
        try (Stream<Path> files = Files.walk(root)) {
            List<String> all = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                calls.matcher(source).results().forEach(call -> add(all, source, call.end()));
            }
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The sentence that a call is given, with something in each hole; none where it is handed one.
    private static void add(List<String> all, String source, int from) {
        String call = source.substring(from, end(source, from));
        StringBuilder sentence = new StringBuilder();
        Matcher literal = LITERAL.matcher(call);
        int last = -1;
        while (literal.find()) {
            boolean goesOn =
                    last >= 0 && call.substring(last, literal.start()).matches("\\s*\\+\\s*");
            if (!goesOn && !sentence.isEmpty()) {
                keep(all, sentence.toString());
                sentence.setLength(0);
            }
            sentence.append(literal.group(1));
            last = literal.end();
        }
        if (!sentence.isEmpty()) keep(all, sentence.toString());
    }

    private static void keep(List<String> all, String sentence) {
        all.add(HOLE.matcher(sentence).replaceAll("something"));
    }

    private static int end(String source, int from) {
        int depth = 1;
        boolean text = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (text && c == '\\') i++;
            else if (c == '"') text = !text;
            else if (!text && c == '(') depth++;
            else if (!text && c == ')' && --depth == 0) return i;
        }
        throw new AssertionError("a call without an end");
    }
}
