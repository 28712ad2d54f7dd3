package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Writes a history and a question for people: one line a change, things called `person-1`.
public final class Story {
    private static final Pattern ID = Pattern.compile("\\b([a-z]{1,2})_[0-9a-z]{26}\\b");
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("p", "person"),
                    Map.entry("ad", "address"),
                    Map.entry("b", "business"),
                    Map.entry("m", "member"),
                    Map.entry("in", "invitation"),
                    Map.entry("a", "asset"),
                    Map.entry("as", "assignment"),
                    Map.entry("g", "group"),
                    Map.entry("pp", "partnership"),
                    Map.entry("sh", "share"),
                    Map.entry("k", "key"));

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Story() {}

    /// @param expected what the reference answers
    /// @param actual what was answered instead
    public static String of(
            long seed, List<Entry> entries, Question question, Object expected, Object actual) {
        Story story = new Story();
        StringBuilder text = new StringBuilder("seed %d\n".formatted(seed));
        for (Entry entry : entries) {
            for (Change change : entry.changes()) {
                String line = "%4d %s  %s%n".formatted(entry.seq(), entry.time(), brief(change));
                text.append(story.named(line));
            }
        }
        text.append(story.named("question  %s%n".formatted(question)));
        text.append(story.named("expected  %s%nactual    %s%n".formatted(expected, actual)));
        return text.toString();
    }

    private static String brief(Change change) {
        return change instanceof ModelAdopted adopted
                ? "ModelAdopted[%s, %s]"
                        .formatted(adopted.name(), adopted.hash().toString().substring(0, 8))
                : change.toString();
    }

    private String named(String line) {
        String plain =
                line.replace(Period.ALWAYS.toString(), "always")
                        .replace(Period.OPEN_START.toString(), "ever")
                        .replace(Period.OPEN_END.toString(), "ever");
        return ID.matcher(plain).replaceAll(this::name);
    }

    private String name(MatchResult id) {
        String word = WORDS.getOrDefault(id.group(1), id.group(1));
        return names.computeIfAbsent(
                id.group(), _ -> word + "-" + counts.merge(word, 1, Integer::sum));
    }
}
