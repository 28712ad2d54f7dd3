package org.bailiwick.server.face;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Submission;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The key under which a request is carried out once, however often it is sent.
public final class Once {
    /// The longest idempotency key, in characters.
    public static final int ONCE_MAX = 256;

    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");

    private Once() {}

    /// @param sent the body, by which the same request is known
    /// @throws Fault where the key is empty or too long
    public static Optional<Submission.Once> of(Exchange exchange, Caller caller, ObjectNode sent) {
        Optional<String> key = exchange.header(KEY);
        if (key.isEmpty()) return Optional.empty();
        if (key.get().isEmpty() || key.get().length() > ONCE_MAX) {
            throw Fault.wrong(
                    "Idempotency-Key", "`Idempotency-Key` has 1 to %d characters", ONCE_MAX);
        }
        byte[] body = Json.bytes(sent);
        byte[] asked = (exchange.asked() + '\n').getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(asked, asked.length + body.length);
        System.arraycopy(body, 0, all, asked.length, body.length);
        String who = caller.actor() + " " + caller.onBehalfOf();
        return Optional.of(new Submission.Once(who, key.get(), Hash.of(all)));
    }
}
