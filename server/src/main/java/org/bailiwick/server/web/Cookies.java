package org.bailiwick.server.web;

import java.util.Optional;

/// The cookies that come with a request.
final class Cookies {
    private Cookies() {}

    /// The first of this name; whatever else stands in the header is passed over.
    static Optional<String> find(String header, String name) {
        for (String pair : header.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || !pair.substring(0, equals).strip().equals(name)) continue;
            return Optional.of(pair.substring(equals + 1).strip());
        }
        return Optional.empty();
    }
}
