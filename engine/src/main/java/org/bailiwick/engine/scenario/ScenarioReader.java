package org.bailiwick.engine.scenario;

import org.bailiwick.engine.scenario.Scenario.Numbered;
import org.bailiwick.engine.scenario.ScenarioException.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the text of a scenario, and tells everything that is not right in it.
///
/// The form is described in `docs/scenarios.md`.
public final class ScenarioReader {
    /// The longest text, in characters.
    public static final int TEXT_LENGTH_MAX = 262_144;

    /// The longest line, with what goes on below it, in characters.
    public static final int LINE_LENGTH_MAX = 2_000;

    /// The longest name of a person, a business, an asset, a group or an action, in characters.
    public static final int NAME_LENGTH_MAX = 64;

    /// The most problems that are told at once.
    public static final int PROBLEMS_MAX = 50;

    private static final String START = "scenario ";

    private final List<Problem> problems = new ArrayList<>();
    private final Declared declared = new Declared();
    private final List<Numbered> lines = new ArrayList<>();
    private Optional<String> title = Optional.empty();

    private ScenarioReader() {}

    /// Reads a scenario, or throws a [ScenarioException] that lists everything that is wrong with
    /// it.
    public static Scenario read(String text) {
        return new ScenarioReader().readAll(text);
    }

    private Scenario readAll(String text) {
        if (text.length() > TEXT_LENGTH_MAX) {
            tell(1, "a scenario has at most " + TEXT_LENGTH_MAX + " characters: split it");
        } else {
            for (Written written : written(text)) {
                if (problems.size() < PROBLEMS_MAX) readLine(written);
            }
            if (problems.isEmpty() && title.isEmpty()) {
                tell(1, "there is nothing here: start with `scenario` and what it shows");
            }
        }
        if (!problems.isEmpty()) throw new ScenarioException(problems);
        return new Scenario(title.orElseThrow(), lines);
    }

    /// A line with what goes on below it, without comments.
    private record Written(int number, String text) {}

    private List<Written> written(String text) {
        List<Written> all = new ArrayList<>();
        String[] raw = text.split("\r?\n", -1);
        for (int i = 0; i < raw.length; i++) {
            String line = uncommented(raw[i]);
            if (line.isBlank()) continue;
            boolean goesOn = Character.isWhitespace(line.charAt(0));
            if (!goesOn) {
                all.add(new Written(i + 1, line.strip()));
            } else if (all.isEmpty()) {
                tell(
                        i + 1,
                        "only a line that goes on starts with a space, and there is none above");
            } else {
                Written above = all.removeLast();
                all.add(new Written(above.number, above.text + " " + line.strip()));
            }
        }
        return all;
    }

    /// A comment starts with `#` at the start of a line or behind a space.
    private static String uncommented(String line) {
        if (line.startsWith("#")) return "";
        int hash = line.indexOf(" #");
        return hash < 0 ? line : line.substring(0, hash);
    }

    private void readLine(Written written) {
        int number = written.number;
        if (written.text.length() > LINE_LENGTH_MAX) {
            tell(number, "a line has at most " + LINE_LENGTH_MAX + " characters: shorten it");
            return;
        }
        if (title.isEmpty()) {
            if (!written.text.startsWith(START)) {
                tell(number, "start with `scenario` and, in one sentence, what it shows");
            }
            title = Optional.of(written.text.replaceFirst("^" + START, "").strip());
            return;
        }
        try {
            Line line = Forms.read(new Cursor(written.text, declared));
            lines.add(new Numbered(number, written.text, line));
        } catch (Unfit unfit) {
            tell(number, unfit.sentence());
        }
    }

    private void tell(int line, String sentence) {
        problems.add(new Problem(line, sentence));
    }
}
