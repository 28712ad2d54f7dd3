package org.bailiwick.server.web;

/// What answers where.
///
/// @param method `GET`, `POST` …
/// @param path with `{name}` for a part that is told to the answer
public record Route(String method, String path, Answer answer, Faults faults) {
    /// Answers a request.
    @FunctionalInterface
    public interface Answer {
        void to(Exchange exchange);
    }

    /// How a face writes that something went wrong.
    public enum Faults {
        /// As an RFC 9457 document.
        PROBLEM,
        /// As a JSON text.
        TEXT
    }

    public static Route get(String path, Answer answer) {
        return new Route("GET", path, answer, Faults.PROBLEM);
    }

    public static Route post(String path, Answer answer) {
        return new Route("POST", path, answer, Faults.PROBLEM);
    }

    public static Route put(String path, Answer answer) {
        return new Route("PUT", path, answer, Faults.PROBLEM);
    }

    public static Route delete(String path, Answer answer) {
        return new Route("DELETE", path, answer, Faults.PROBLEM);
    }

    /// What answers where nothing else does. It has no path, and no part of this server asks it.
    public static Route elsewhere(Answer answer) {
        return get("", answer);
    }

    public boolean isElsewhere() {
        return path.isEmpty();
    }

    /// The same, with faults as texts.
    public Route texts() {
        return new Route(method, path, answer, Faults.TEXT);
    }
}
