package org.bailiwick.server.face;

import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.session.EndReason;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Session;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.HostCookie;

/// The cookie of a session, and the refusals that are about it. It is set with 200 and 302 only,
/// and cleared with 200 and 401 only.
public final class SessionCookie {
    private static final String CHALLENGE = "Session realm=\"bailiwick\"";

    private final HostCookie session;
    private final HostCookie state;

    /// @param secure whether it travels over TLS only
    public SessionCookie(boolean secure) {
        session = new HostCookie("bailiwick_session", secure);
        state = new HostCookie("bailiwick_state", secure);
    }

    /// The cookie itself.
    public HostCookie itself() {
        return session;
    }

    /// The cookie that tells the browser in which somebody went to a provider.
    public HostCookie state() {
        return state;
    }

    public void set(Exchange exchange, Token token) {
        session.set(exchange, token.text(), Session.ABSOLUTE_MAX);
    }

    public void setState(Exchange exchange, Token token) {
        state.set(exchange, token.text(), Link.PROVIDER_MAX);
    }

    /// The cookie opens nothing any more, and says why.
    ///
    /// @param stays whether the browser keeps it for now
    Fault over(EndReason reason, boolean stays) {
        Fault fault = signedOut(reason.sentence()).with("reason", reason.word());
        return stays ? fault : fault.header("Set-Cookie", session.cleared());
    }

    /// The cookie never opened anything, or was forgotten.
    ///
    /// @param stays whether the browser keeps it for now
    Fault unknown(boolean stays) {
        Fault fault =
                signedOut("this session is not known: sign in again").with("reason", "unknown");
        return stays ? fault : fault.header("Set-Cookie", session.cleared());
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
