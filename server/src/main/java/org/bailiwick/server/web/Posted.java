package org.bailiwick.server.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A form that a page has sent without a script. A field that was not sent is empty.
public final class Posted {
    /// The most fields of a form.
    static final int FIELDS_MAX = 20;

    private final List<Field> all;

    private Posted(List<Field> all) {
        this.all = List.copyOf(all);
    }

    /// One field, as it was sent.
    public record Field(String name, String value) {}

    /// @throws Fault where it is no such form
    public static Posted of(Exchange exchange) {
        return of(exchange, FIELDS_MAX);
    }

    /// @param fieldsMax the most fields that it has
    /// @throws Fault where it is no such form
    public static Posted of(Exchange exchange, int fieldsMax) {
        String text = exchange.form();
        if (text.isEmpty()) return new Posted(List.of());
        List<Field> fields = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            if (fields.size() == fieldsMax) {
                throw Fault.wrongInput("a form has at most %d fields", fieldsMax);
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.add(new Field(decoded(name), value));
        }
        return new Posted(fields);
    }

    /// Every field, in the order of the form.
    public List<Field> all() {
        return all;
    }

    /// The first of this name; empty where there is none.
    public String text(String name) {
        return all.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Field::value)
                .orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Fault.wrongInput("the form is broken: send it anew");
        }
    }

    /// @throws Fault where it is longer
    public String text(String name, int lengthMax) {
        String text = text(name);
        if (text.length() <= lengthMax) return text;
        throw Fault.wrong(name, "`%s` has at most %d characters", name, lengthMax);
    }
}
