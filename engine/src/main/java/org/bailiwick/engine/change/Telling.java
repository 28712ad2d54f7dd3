package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Puts together what [ChangeText] says of one change: the name of its type, then its fields in the
/// order of the record.
final class Telling {
    private final String type;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    Telling(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    List<Map.Entry<String, String>> fields() {
        return List.copyOf(fields);
    }

    Telling with(String name, String value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    Telling with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    /// 0 for what is usual.
    Telling with(String name, int count) {
        return with(name, count == 0 ? "usual" : Integer.toString(count));
    }

    Telling with(String name, Id id) {
        return with(name, id.toString());
    }

    Telling with(String name, Sealed text) {
        return with(name, text.toString());
    }

    Telling with(String name, Levels levels) {
        return with(name, levels.toString());
    }

    Telling with(String name, Enum<?> value) {
        return with(name, value.name().toLowerCase(Locale.ROOT));
    }

    Telling with(String name, Owner owner) {
        return with(name, owner.id());
    }

    Telling with(String name, Instant end) {
        return with(name, end.equals(Period.OPEN_END) ? "never" : end.toString());
    }

    /// As ISO 8601 has it: both ends with a slash between them, `..` for an open one.
    Telling with(String name, Period period) {
        return with(name, said(period));
    }

    static String said(Period period) {
        if (period.isAlways()) return "always";
        String from = period.from().equals(Period.OPEN_START) ? ".." : period.from().toString();
        String until = period.until().equals(Period.OPEN_END) ? ".." : period.until().toString();
        return from + "/" + until;
    }

    Telling with(String name, Optional<?> value) {
        return value.map(present -> with(name, present.toString())).orElse(this);
    }
}
