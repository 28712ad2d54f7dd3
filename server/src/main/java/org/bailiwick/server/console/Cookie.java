package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

/// Cookies that an answer sets, as a browser would send them back.
final class Cookie {
    private Cookie() {}

    /// The first one, without its attributes.
    static String of(Inside.Told told) {
        return told.cookies().stream()
                .findFirst()
                .map(text -> text.substring(0, text.indexOf(';')))
                .orElse("");
    }
}
