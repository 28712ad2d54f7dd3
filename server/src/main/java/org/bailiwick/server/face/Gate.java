package org.bailiwick.server.face;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Keys;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lets programs in that have a key for what they want.
public final class Gate {
    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"bailiwick\"";

    private final Office office;
    private final Keys keys;
    private final Positions positions;
    private final InstantSource clock;

    public Gate(Office office, Keys keys, Positions positions, InstantSource clock) {
        this.office = office;
        this.keys = keys;
        this.positions = positions;
        this.clock = clock;
    }

    /// @throws Fault where the key is missing, does not hold, or is not for this
    public Asker admit(Exchange exchange, String scope) {
        Program program = program(exchange);
        if (!program.may(scope)) throw notFor(scope);
        return admit(exchange, program);
    }

    /// Lets in whoever has a key; what he may is judged by the desk.
    ///
    /// @throws Fault where the key is missing or does not hold
    public Asker admit(Exchange exchange) {
        return admit(exchange, program(exchange));
    }

    private Asker admit(Exchange exchange, Program program) {
        Optional<String> atLeast = exchange.atLeast();
        Directory today = atLeast.isPresent() ? positions.atLeast(atLeast.get()) : office.now();
        exchange.position(positions.header(today));
        Instant now = clock.instant();
        return new Asker(program, office, today, now.isBefore(today.time()) ? today.time() : now);
    }

    private Program program(Exchange exchange) {
        Optional<String> shown = exchange.authorization();
        if (shown.isEmpty()) {
            throw signedOut("no key was sent: send `Authorization: Bearer bwk_…`", CHALLENGE);
        }
        String text = shown.get();
        boolean bearer = text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return Optional.of(text)
                .filter(_ -> bearer)
                .flatMap(t -> keys.find(secret(t), office.now(), clock.instant()))
                .orElseThrow(() ->
                        signedOut(
                                "this key is not known, was revoked, or is over: make a new one"
                                        + " with `bailiwick key create`",
                                CHALLENGE + ", error=\"invalid_token\""));
    }

    private static String secret(String authorization) {
        return authorization.substring(SCHEME.length()).strip();
    }

    private static Fault signedOut(String sentence, String challenge) {
        return Fault.of(401, "signed-out", sentence).header("WWW-Authenticate", challenge);
    }

    private static Fault notFor(String scope) {
        return Fault.of(
                        403,
                        "scope-missing",
                        "this key lacks the scope `%s`: use one that has it".formatted(scope))
                .header(
                        "WWW-Authenticate",
                        CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }
}
