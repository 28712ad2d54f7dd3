package org.bailiwick.server.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A form that a page has sent without a script. A field that was not sent is empty.
public final class Posted {
    /// The most fields of a form.
    static final int FIELDS_MAX = 20;

    private final Map<String, String> fields;

    private Posted(Map<String, String> fields) {
        this.fields = fields;
    }

    /// @throws Fault where it is no such form
    public static Posted of(Exchange exchange) {
        String text = exchange.form();
        Map<String, String> fields = new HashMap<>();
        if (text.isEmpty()) return new Posted(fields);
        for (String pair : text.split("&", FIELDS_MAX)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            fields.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return new Posted(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Fault.wrong("the form is broken: send it anew");
        }
    }

    /// @throws Fault where it is longer
    public String text(String name, int lengthMax) {
        String text = fields.getOrDefault(name, "");
        if (text.length() <= lengthMax) return text;
        throw Fault.wrong(name, "`%s` has at most %d characters".formatted(name, lengthMax));
    }
}
