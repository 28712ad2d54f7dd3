package org.bailiwick.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a model, taken apart: `word names "label" marks > includes : list`.
///
/// @param line counted from 1
/// @param word what the line starts with
/// @param words the plain words after it
/// @param label empty where there is none
/// @param orderly whether the parts stand in this order, each at most once and none empty
record Statement(
        int line,
        String word,
        List<String> words,
        String label,
        List<String> includes,
        List<String> list,
        boolean orderly) {
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"?|[>:]|#.*|[^\\s\">:#]+");

    Statement {
        words = List.copyOf(words);
        includes = List.copyOf(includes);
        list = List.copyOf(list);
    }

    /// The name of what a line declares; only where the line has its right shape.
    String name() {
        return words.getFirst();
    }

    /// The line as if it declared a name and nothing else.
    Statement nameOnly() {
        List<String> name = words.subList(0, 1);
        return new Statement(line, word, name, "", List.of(), List.of(), true);
    }

    /// Whether the line says nothing, or is a comment.
    static boolean silent(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.startsWith("#");
    }

    /// Takes apart a line that is not [#silent].
    static Statement of(int line, String text) {
        var parts =
                List.of(new ArrayList<String>(), new ArrayList<String>(), new ArrayList<String>());
        String label = "";
        boolean orderly = true;
        int part = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find() && !token.group().startsWith("#")) {
            String read = token.group();
            if (read.equals(">")) {
                orderly &= part == 0;
                part = 1;
            } else if (read.equals(":")) {
                orderly &= part == 0 || (part == 1 && !parts.get(1).isEmpty());
                part = 2;
            } else if (read.startsWith("\"")) {
                orderly &= part == 0 && parts.getFirst().size() == 2;
                orderly &= label.isEmpty() && read.length() > 2 && read.endsWith("\"");
                label = read.replace("\"", "").strip();
            } else {
                parts.get(part).add(read);
            }
        }
        orderly &= part == 0 || !parts.get(part).isEmpty();
        List<String> words = parts.getFirst();
        String word = words.isEmpty() ? text.strip() : words.removeFirst();
        return new Statement(line, word, words, label, parts.get(1), parts.get(2), orderly);
    }
}
