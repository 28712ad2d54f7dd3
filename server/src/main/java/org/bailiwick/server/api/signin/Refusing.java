package org.bailiwick.server.api.signin;

import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.session.SignInRefused;
import org.bailiwick.server.web.Fault;

/// What it means over HTTP that somebody was not let in. None of it touches a cookie.
final class Refusing {
    private Refusing() {}

    static Fault fault(SignInRefused refused) {
        Sentence said = refused.said();
        return switch (refused.why()) {
            case WRONG ->
                    Fault.of(401, "not-signed-in", said)
                            .header("WWW-Authenticate", "Session realm=\"bailiwick\"");
            case SECOND_STEP -> SessionCookie.needsCode(said);
            case WRONG_CODE -> SessionCookie.needsCode(said).with("field", "code");
            case TOO_OFTEN ->
                    Fault.of(429, "too-often", said)
                            .header("Retry-After", Long.toString(refused.pause().toSeconds()));
            case WEAK -> Fault.of(422, "wrong-input", said).with("field", "password");
            case LINK_OVER -> Fault.of(404, "link-over", said);
            case PROVIDER, PASSKEY ->
                    Fault.of(401, "not-signed-in", said)
                            .header("WWW-Authenticate", "Session realm=\"bailiwick\"");
            case PROVIDER_DOWN ->
                    Fault.of(503, "provider", said)
                            .header("Retry-After", Long.toString(refused.pause().toSeconds()));
            case NO_PASSKEY -> Fault.of(422, "wrong-input", said).with("field", "credential");
            case NO_PROVIDER -> Fault.of(404, "not-found", said);
            case OTHER_ACCOUNT -> Fault.of(409, "other-account", said);
            case CONFLICT -> Fault.of(409, "conflict", said);
        };
    }
}
