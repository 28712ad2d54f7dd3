package org.bailiwick.server.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// Why a request is not answered as it wished. Thrown where it is found, made an answer in one
/// place.
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> details;

    private Fault(
            int status,
            String type,
            String sentence,
            Map<String, String> headers,
            Map<String, Object> details) {
        super(sentence, null, false, false);
        this.status = status;
        this.type = type;
        this.headers = Map.copyOf(headers);
        this.details = details;
    }

    /// @param type short and stable, `wrong-input` for one; or a whole URN that a standard names
    /// @param sentence what is wrong and what to do
    public static Fault of(int status, String type, String sentence) {
        return new Fault(status, type, sentence, Map.of(), Map.of());
    }

    /// Something sent is wrong.
    public static Fault wrong(String sentence) {
        return of(400, "wrong-input", sentence);
    }

    /// A field has a wrong value.
    public static Fault wrong(String field, String sentence) {
        return of(400, "wrong-input", sentence).with("field", field);
    }

    public Fault header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Fault(status, type, sentence(), all, details);
    }

    /// A member of the problem document.
    public Fault with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put(name, value);
        return new Fault(status, type, sentence(), headers, all);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, Object> details() {
        return details;
    }
}
