package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Fault;

import java.security.MessageDigest;
import java.util.Optional;

/// Whether what was sent was meant: by a page of ours, made for the account that is signed in.
final class Meant {
    private static final HeaderName ACCOUNT = HeaderNames.create("Bailiwick-Account");
    private static final HeaderName CSRF = HeaderNames.create("Bailiwick-CSRF");
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

    private Meant() {}

    /// @throws Fault where another site has sent it
    static void fromHere(Turn turn) {
        String site = turn.exchange().header(SITE).orElse("same-origin");
        if (site.equals("same-origin") || site.equals("none")) return;
        throw Fault.of(403, "other-site", "this was sent by another site: open the page here");
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
