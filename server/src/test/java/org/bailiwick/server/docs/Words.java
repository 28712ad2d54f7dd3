package org.bailiwick.server.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Splits what is typed into words, as a shell does: quotes, `\`, `$NAME`, `$(command)`, comments.
final class Words {
    private final String text;
    private final UnaryOperator<String> values;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean open;
    private boolean quoted;
    private int at;

    private Words(String text, UnaryOperator<String> values) {
        this.text = text;
        this.values = values;
    }

    /// @param values what `NAME` or `(command)` stands for
    static List<String> of(String text, UnaryOperator<String> values) {
        return new Words(text, values).read();
    }

    private List<String> read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '\'' -> literal();
                case '"' -> {
                    quoted = !quoted;
                    open = true;
                }
                case '\\' -> escaped();
                case '$' -> value();
                case ' ', '\n' -> {
                    if (quoted) word.append(c);
                    else end();
                }
                case '#' -> {
                    if (!open && !quoted) at = text.length();
                    else append(c);
                }
                default -> append(c);
            }
        }
        end();
        return words;
    }

    private void append(char c) {
        word.append(c);
        open = true;
    }

    private void literal() {
        int end = text.indexOf('\'', at);
        word.append(text, at, end);
        open = true;
        at = end + 1;
    }

    private void escaped() {
        char next = text.charAt(at++);
        if (next != '\n') append(next);
    }

    private void value() {
        int from = at;
        if (text.charAt(at) == '(') {
            at = text.indexOf(')', at) + 1;
        } else if (text.charAt(at) == '?') {
            at++;
        } else {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) at++;
        }
        String value = values.apply(text.substring(from, at));
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == ' ' && !quoted) end();
            else append(value.charAt(i));
        }
    }

    private void end() {
        if (open) words.add(word.toString());
        word.setLength(0);
        open = false;
    }
}
