package org.bailiwick.server.api.signin;

import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.session.SignInRefused;
import org.bailiwick.server.web.Fault;

/// What it means over HTTP that somebody was not let in. None of it touches a cookie.
final class Refusing {
    private Refusing() {}

    static Fault fault(SignInRefused refused) {
        String sentence = refused.sentence();
        return switch (refused.why()) {
            case WRONG ->
                    Fault.of(401, "not-signed-in", sentence)
                            .header("WWW-Authenticate", "Session realm=\"bailiwick\"");
            case SECOND_STEP -> SessionCookie.needsCode(sentence);
            case WRONG_CODE -> SessionCookie.needsCode(sentence).with("field", "code");
            case TOO_OFTEN ->
                    Fault.of(429, "too-often", sentence)
                            .header("Retry-After", Long.toString(refused.pause().toSeconds()));
            case WEAK -> Fault.of(422, "wrong-input", sentence).with("field", "password");
            case LINK_OVER -> Fault.of(404, "link-over", sentence);
            case PROVIDER, PASSKEY ->
                    Fault.of(401, "not-signed-in", sentence)
                            .header("WWW-Authenticate", "Session realm=\"bailiwick\"");
            case PROVIDER_DOWN ->
                    Fault.of(503, "provider", sentence)
                            .header("Retry-After", Long.toString(refused.pause().toSeconds()));
            case NO_PASSKEY -> Fault.of(422, "wrong-input", sentence).with("field", "credential");
            case NO_PROVIDER -> Fault.of(404, "not-found", sentence);
            case OTHER_ACCOUNT -> Fault.of(409, "other-account", sentence);
            case CONFLICT -> Fault.of(409, "conflict", sentence);
        };
    }
}
