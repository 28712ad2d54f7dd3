package org.bailiwick.engine.change;

import java.util.List;
import java.util.Map;

/// Changes as words, for exports and for people who read the record.
///
/// What it says is data: names of types and fields do not change. Sealed text is told as `sealed`;
/// a field that is absent is left out.
public final class ChangeText {
    private ChangeText() {}

    /// The name of its type, `asset-assigned` for one.
    public static String type(Change change) {
        return Tellings.tell(change).type();
    }

    /// Its fields by name, in order.
    public static List<Map.Entry<String, String>> fields(Change change) {
        return Tellings.tell(change).fields();
    }

    /// All of it on one line: `asset-renamed asset=a_… name="Autumn shoes"`.
    public static String line(Change change) {
        Telling telling = Tellings.tell(change);
        StringBuilder line = new StringBuilder(telling.type());
        for (Map.Entry<String, String> field : telling.fields()) {
            appendQuoted(field.getKey(), line.append(' '));
            appendQuoted(field.getValue(), line.append('='));
        }
        return line.toString();
    }

    private static void appendQuoted(String value, StringBuilder line) {
        if (!value.isEmpty() && value.codePoints().allMatch(ChangeText::isPlain)) {
            line.append(value);
            return;
        }
        line.append('"');
        value.chars().forEach(c -> appendEscaped((char) c, line));
        line.append('"');
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "_-+:./".indexOf(c) >= 0;
    }

    private static void appendEscaped(char c, StringBuilder line) {
        if (c == '"' || c == '\\') line.append('\\').append(c);
        else if (isUnseen(c)) line.append("\\u%04x".formatted((int) c));
        else line.append(c);
    }

    /// Breaks the line, or turns the direction of what follows.
    private static boolean isUnseen(char c) {
        return Character.isISOControl(c)
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
