package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import java.util.List;

/// What every answer says to browsers, whatever it is: to take it for nothing else than it says,
/// and to show it in no page of others. Pages say more in its place.
final class Guard {
    static final List<Header> HEADERS =
            List.of(
                    HeaderValues.createCached(
                            HeaderNames.create("X-Content-Type-Options"), "nosniff"),
                    HeaderValues.createCached(
                            HeaderNames.create("Content-Security-Policy"),
                            "frame-ancestors 'none'"));

    private Guard() {}
}
