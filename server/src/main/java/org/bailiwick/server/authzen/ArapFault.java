package org.bailiwick.server.authzen;

import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.web.Fault;

import java.util.Locale;

/// The problems that the profile of access requests has names for.
enum ArapFault {
    NOT_REQUESTABLE(400),
    EXPIRED_DENIAL(410),
    INVALID_DENIAL_BINDING(400),
    DUPLICATE_REQUEST(409),
    UNKNOWN_TASK(404),
    INVALID_TASK_STATE(409);

    private static final String BASE = "urn:openid:authzen:access-request:error:";

    private final int status;

    ArapFault(int status) {
        this.status = status;
    }

    Fault with(String text, Object... values) {
        return with(Sentence.of(text, values));
    }

    Fault with(Sentence said) {
        return Fault.of(status, BASE + name().toLowerCase(Locale.ROOT), said);
    }
}
