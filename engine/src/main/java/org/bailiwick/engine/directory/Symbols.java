package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers for what comes again and again in rows: names of kinds, platforms and zones; sets of
/// levels.
final class Symbols {
    private final Map<String, Integer> wordNumbers = new LinkedHashMap<>();
    private final Map<Levels, Integer> levelNumbers = new LinkedHashMap<>();
    private final String[] words;
    private final Levels[] levels;

    /// To be filled.
    Symbols() {
        words = new String[0];
        levels = new Levels[0];
    }

    /// To be read from.
    Symbols(List<String> words, List<Levels> levels) {
        this.words = words.stream().map(String::intern).toArray(String[]::new);
        this.levels = levels.stream().map(LevelSets::canonical).toArray(Levels[]::new);
    }

    int of(String word) {
        return wordNumbers.computeIfAbsent(word, _ -> wordNumbers.size());
    }

    int of(Levels set) {
        return levelNumbers.computeIfAbsent(set, _ -> levelNumbers.size());
    }

    String word(int number) {
        return words[number];
    }

    Levels levels(int number) {
        return levels[number];
    }

    List<String> words() {
        return List.copyOf(wordNumbers.keySet());
    }

    List<Levels> levels() {
        return List.copyOf(levelNumbers.keySet());
    }
}
