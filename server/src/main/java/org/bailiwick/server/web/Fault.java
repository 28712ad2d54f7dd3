package org.bailiwick.server.web;

import org.bailiwick.server.sentence.Sentence;

import java.util.LinkedHashMap;
import java.util.Map;

/// Why a request is not answered as it wished. Thrown where it is found, made an answer in one
/// place.
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final transient Sentence said;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> details;

    private Fault(
            int status,
            String type,
            Sentence said,
            Map<String, String> headers,
            Map<String, Object> details) {
        super(said.english(), null, false, false);
        this.status = status;
        this.type = type;
        this.said = said;
        this.headers = Map.copyOf(headers);
        this.details = details;
    }

    /// @param type short and stable, `wrong-input` for one; or a whole URN that a standard names
    /// @param said what is wrong and what to do
    public static Fault of(int status, String type, Sentence said) {
        return new Fault(status, type, said, Map.of(), Map.of());
    }

    /// @param text what is wrong and what to do, with these values in its holes; see [Sentence]
    public static Fault of(int status, String type, String text, Object... values) {
        return of(status, type, Sentence.of(text, values));
    }

    /// Something sent is wrong.
    public static Fault wrongInput(String text, Object... values) {
        return of(400, "wrong-input", text, values);
    }

    /// A field has a wrong value.
    public static Fault wrong(String field, String text, Object... values) {
        return wrongInput(text, values).with("field", field);
    }

    public Fault header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Fault(status, type, said, all, details);
    }

    /// A member of the problem document.
    public Fault with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put(name, value);
        return new Fault(status, type, said, headers, all);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Sentence said() {
        return said;
    }

    /// In English.
    public String sentence() {
        return said.english();
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, Object> details() {
        return details;
    }
}
