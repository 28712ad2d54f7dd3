package org.bailiwick.server.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Keys;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Sessions;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.session.Visitor;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.words.Words;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lets programs in that have a key for what they want, and people who have a session.
public final class Gate {
    private static final HeaderName CSRF = HeaderNames.create("Bailiwick-CSRF");
    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"bailiwick\"";

    private final Office office;
    private final Keys keys;
    private final Positions positions;
    private final InstantSource clock;
    private final Sessions sessions;
    private final SessionCookie cookie;

    public Gate(
            Office office,
            Keys keys,
            Positions positions,
            InstantSource clock,
            Sessions sessions,
            SessionCookie cookie) {
        this.office = office;
        this.keys = keys;
        this.positions = positions;
        this.clock = clock;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /// @throws Fault where the key is missing, does not hold, or is not for this
    public Asker admit(Exchange exchange, String scope) {
        Visitor visitor = visitor(exchange);
        if (visitor instanceof SignedIn) throw keyNeeded(scope);
        if (!visitor.may(scope)) throw notFor(scope);
        return admit(exchange, visitor);
    }

    /// As [#admit], and whoever has a session, for himself.
    public Asker admitAlso(Exchange exchange, String scope) {
        Visitor visitor = visitor(exchange);
        if (visitor instanceof Program && !visitor.may(scope)) throw notFor(scope);
        return admit(exchange, visitor);
    }

    /// Lets in whoever has a key or a session; what he may is judged by the desk.
    ///
    /// @throws Fault where there is none, or it does not hold
    public Asker admit(Exchange exchange) {
        return admit(exchange, visitor(exchange));
    }

    /// Lets in whoever has a session; keys are not looked at.
    ///
    /// @throws Fault where there is none, or it does not hold
    public SignedIn admitPerson(Exchange exchange) {
        return cookie.itself()
                .of(exchange)
                .map(shown -> person(exchange, shown))
                .orElseThrow(SessionCookie::none);
    }

    /// As [#admitPerson], where a cookie is shown at all.
    public Optional<SignedIn> findPerson(Exchange exchange) {
        return cookie.itself().of(exchange).map(shown -> person(exchange, shown));
    }

    /// Why somebody who was let in before would not be let in now; empty where he would.
    public Optional<String> over(Visitor visitor) {
        Directory today = office.now();
        return switch (visitor) {
            case Program program ->
                    keys.holds(program, today, clock.instant())
                            ? Optional.empty()
                            : Optional.of("key-ended");
            case SignedIn in -> sessions.over(in.session(), today);
        };
    }

    private Asker admit(Exchange exchange, Visitor visitor) {
        Optional<String> atLeast = exchange.atLeast();
        Directory today = atLeast.isPresent() ? positions.atLeast(atLeast.get()) : office.now();
        exchange.position(positions.header(today));
        Instant now = clock.instant();
        return new Asker(
                visitor,
                office,
                today,
                now.isBefore(today.time()) ? today.time() : now,
                Words.spoken(exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
    }

    private Visitor visitor(Exchange exchange) {
        Optional<String> shown = exchange.authorization();
        if (shown.isPresent()) return program(shown.get());
        return cookie.itself()
                .of(exchange)
                .map(text -> person(exchange, text))
                .orElseThrow(() ->
                        signedOut(
                                "no key was sent: send `Authorization: Bearer bwk_…`, or sign in",
                                CHALLENGE));
    }

    private SignedIn person(Exchange exchange, String shown) {
        return switch (sessions.find(shown, office.now())) {
            case Sessions.Found.Unknown _ -> throw cookie.unknown(leaves(exchange));
            case Sessions.Found.Over(var reason) -> throw cookie.over(reason, leaves(exchange));
            case Sessions.Found.Live(var who) -> {
                refuseForged(exchange, who);
                if (!exchange.byItself()) {
                    exchange.onceAnswered(() -> sessions.seen(who.session()));
                }
                yield who;
            }
        };
    }

    /// Whether the cookie stays: what an open page asks by itself leads nobody to where it is said
    /// why the session is over, and other tabs have to hear it too.
    private static boolean leaves(Exchange exchange) {
        boolean listens =
                exchange.header(HeaderNames.ACCEPT).filter("text/event-stream"::equals).isPresent();
        return listens || exchange.byItself();
    }

    /// Another page can make a browser send its cookie, but knows no header that goes with it.
    private static void refuseForged(Exchange exchange, SignedIn who) {
        if (exchange.onlyReads()) return;
        String shown = exchange.header(CSRF).orElse("");
        boolean same =
                MessageDigest.isEqual(shown.getBytes(US_ASCII), who.csrf().getBytes(US_ASCII));
        if (same) return;
        throw Fault.of(
                403,
                "csrf",
                "`Bailiwick-CSRF` is missing or of another session: send what `GET"
                        + " /api/v1/session` tells");
    }

    private Program program(String text) {
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

    private static Fault keyNeeded(String scope) {
        return Fault.of(
                403, "key-needed", "this is for programs: send a key with the scope `%s`", scope);
    }

    private static Fault notFor(String scope) {
        return Fault.of(
                        403,
                        "scope-missing",
                        "this key lacks the scope `%s`: use one that has it",
                        scope)
                .header(
                        "WWW-Authenticate",
                        CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }
}
