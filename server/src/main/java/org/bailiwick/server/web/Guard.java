package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import java.util.ArrayList;
import java.util.List;

/// What every answer says to browsers, whatever it is: to take it for nothing else than it says,
/// and to show it in no page of others. Pages say more in its place.
public final class Guard {
    private static final List<Header> ALWAYS =
            List.of(
                    header("X-Content-Type-Options", "nosniff"),
                    header("Content-Security-Policy", "frame-ancestors 'none'"));

    /// For a year this host is asked over TLS only (RFC 6797). Nothing is said of other hosts under
    /// the same domain.
    private static final Header STRICTLY = header("Strict-Transport-Security", "max-age=31536000");

    private final List<Header> headers;

    /// @param secure whether it is reached over TLS
    public Guard(boolean secure) {
        List<Header> all = new ArrayList<>(ALWAYS);
        if (secure) all.add(STRICTLY);
        headers = List.copyOf(all);
    }

    List<Header> headers() {
        return headers;
    }

    private static Header header(String name, String value) {
        return HeaderValues.createCached(HeaderNames.create(name), value);
    }
}
