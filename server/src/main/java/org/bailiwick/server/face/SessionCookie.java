package org.bailiwick.server.face;

import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.session.EndReason;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Session;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.util.Optional;

/// The cookie of a session, and the refusals that are about it. It is set with 200 and 302 only,
/// and cleared with 200 and 401 only.
///
/// @param secure whether it travels over TLS only
public record SessionCookie(boolean secure) {
    /// What the cookie is called.
    public static final String NAME = "bailiwick_session";

    /// The cookie that tells the browser in which somebody went to a provider.
    public static final String STATE = "bailiwick_state";

    private static final String SET = "Set-Cookie";
    private static final String CHALLENGE = "Session realm=\"bailiwick\"";

    /// What the browser sent.
    static Optional<String> of(Exchange exchange) {
        return exchange.cookie(NAME);
    }

    public void set(Exchange exchange, Token token) {
        exchange.addHeader(SET, with(token.text(), Session.ABSOLUTE_MAX.toSeconds()));
    }

    public void clear(Exchange exchange) {
        exchange.header(SET, with("", 0));
    }

    public void setState(Exchange exchange, Token token) {
        exchange.addHeader(SET, state(token.text(), Link.PROVIDER_MAX.toSeconds()));
    }

    public void clearState(Exchange exchange) {
        exchange.addHeader(SET, state("", 0));
    }

    private String state(String value, long seconds) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(STATE, value, seconds, secure ? "; Secure" : "");
    }

    private String with(String value, long seconds) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(NAME, value, seconds, secure ? "; Secure" : "");
    }

    /// The cookie opens nothing any more, and says why.
    Fault over(EndReason reason) {
        return signedOut(reason.sentence()).with("reason", reason.word()).header(SET, with("", 0));
    }

    /// The cookie never opened anything, or was forgotten.
    Fault unknown() {
        return signedOut("this session is not known: sign in again")
                .with("reason", "unknown")
                .header(SET, with("", 0));
    }

    /// There is no cookie.
    static Fault none() {
        return signedOut("you are not signed in: send `POST /api/v1/sessions`")
                .with("reason", "none");
    }

    private static Fault signedOut(String sentence) {
        return Fault.of(401, "signed-out", sentence).header("WWW-Authenticate", CHALLENGE);
    }

    /// A code is needed (RFC 9470); the session stays as it is.
    public static Fault stepUp() {
        return needsCode(
                Sentence.of(
                        "this needs a second step: send a code to `/api/v1/session/step-up`, then"
                                + " ask again"));
    }

    /// A code is needed, or was wrong.
    public static Fault needsCode(Sentence said) {
        return Fault.of(401, "second-step", said)
                .header(
                        "WWW-Authenticate",
                        CHALLENGE
                                + ", error=\"insufficient_user_authentication\","
                                + " acr_values=\"mfa\"");
    }
}
