package org.bailiwick.server.console;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Exchange;

/// An answer to a form that is a page itself, because what it shows is shown once and no address
/// leads to it.
final class InPlace {
    private static final HeaderName HX = HeaderNames.create("HX-Request");

    private InPlace() {}

    /// Has our script put the page in place of the one that sent the form. Without a script the
    /// browser does so anyway.
    ///
    /// @param address under which the rest of it is found; empty for that of the form
    static void of(Exchange exchange, String address) {
        if (exchange.header(HX).isEmpty()) return;
        exchange.header("HX-Retarget", "#page");
        exchange.header("HX-Reswap", "outerHTML show:top");
        exchange.header("HX-Reselect", "#page");
        if (!address.isEmpty()) exchange.header("HX-Push-Url", address);
    }
}
