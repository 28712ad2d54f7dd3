package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether what was sent was meant: by a page of ours, made for the account that is signed in.
final class Meant {
    private static final HeaderName ACCOUNT = HeaderNames.create("Bailiwick-Account");
    private static final HeaderName CSRF = HeaderNames.create("Bailiwick-CSRF");
    private static final HeaderName ORIGIN = HeaderNames.ORIGIN;
    private static final HeaderName FORWARDED = HeaderNames.create("X-Forwarded-Host");
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

    private Meant() {}

    /// Browsers that do not say which site has sent something, as over plain HTTP, say of which
    /// origin it is.
    ///
    /// @throws Fault where another site has sent it
    static void fromHere(Turn turn) {
        Exchange exchange = turn.exchange();
        boolean ours =
                exchange.header(SITE)
                        .map(site -> site.equals("same-origin") || site.equals("none"))
                        .or(() -> exchange.header(ORIGIN).map(origin -> isOurs(origin, turn)))
                        .orElse(true);
        if (ours) return;
        throw Fault.of(403, "other-site", "this was sent by another site: open the page here");
    }

    /// By the host that the browser asks, or its proxy was asked, or under which we are public.
    private static boolean isOurs(String origin, Turn turn) {
        Stream<String> named =
                Stream.of(HeaderNames.HOST, FORWARDED)
                        .flatMap(name -> turn.exchange().header(name).stream());
        String host = host(origin);
        return named.anyMatch(host::equalsIgnoreCase)
                || host(Origin.of(turn)).equalsIgnoreCase(host);
    }

    /// With its port, where it has one.
    private static String host(String url) {
        return url.replaceFirst("^[a-z]+://", "").replaceFirst("/.*", "");
    }

    /// @throws Fault where the page was made for another account than the one that is signed in, or
    ///   for no session that there is
    static void check(Turn turn) {
        fromHere(turn);
        Optional<Who> who = turn.who();
        if (who.isEmpty()) return;
        String made = turn.exchange().header(ACCOUNT).orElse(turn.form().text("account"));
        if (!made.isEmpty() && !made.equals(who.get().id())) throw other(made);
        String shown = turn.exchange().header(CSRF).orElse(turn.form().text("csrf"));
        if (MessageDigest.isEqual(shown.getBytes(UTF_8), who.get().csrf().getBytes(UTF_8))) return;
        throw Fault.of(
                403,
                "csrf",
                "this page was made before you signed in anew: load it again; what you typed is"
                        + " kept");
    }

    private static Fault other(String made) {
        return Fault.of(
                        409,
                        "other-account",
                        "this page was made for another account than the one that is signed in now")
                .with("account", made);
    }
}
