package org.bailiwick.server.api.link;

import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.GiveCommand;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Opens links by what stands in their address. One that does not open, for whatever reason, is
/// answered as one that is not there.
final class Opening {
    private final Office office;
    private final InstantSource clock;

    Opening(Office office, InstantSource clock) {
        this.office = office;
        this.clock = clock;
    }

    /// A link that opens now, or later.
    record Opened(Directory today, AccessLink link, Instant now) {
        boolean early() {
            return link.opensAfter(now);
        }
    }

    /// The link that a token opens at this moment.
    static Optional<AccessLink> find(Directory today, String token, Instant now) {
        return made(today, token).filter(link -> link.opensAt(now));
    }

    /// @throws Fault where it does not open, and where it opens later
    static AccessLink open(Directory today, String token, Instant now) {
        AccessLink link = made(today, token).orElseThrow(Opening::nothing);
        if (link.opensAfter(now)) {
            throw Fault.of(
                    409,
                    "conflict",
                    "this link opens at `%s`: come back then",
                    link.terms().from());
        }
        if (!link.opensAt(now)) throw nothing();
        return link;
    }

    private static Optional<AccessLink> made(Directory today, String token) {
        if (token.length() > Token.LENGTH_MAX) return Optional.empty();
        return today.links()
                .opened(new Token(token).hash())
                .filter(link -> !today.links().agency(link).closed());
    }

    /// The link that a token opens, or will open by itself.
    Optional<Opened> find(Exchange exchange) {
        Directory today = office.now();
        Instant now = clock.instant();
        return made(today, exchange.path("token"))
                .filter(link -> link.opensAt(now) || link.opensAfter(now))
                .map(link -> new Opened(today, link, now));
    }

    Office office() {
        return office;
    }

    /// By what the agency knows the client; it is handed on to the confirmation.
    static Optional<String> custom(Exchange exchange) {
        Optional<String> custom = exchange.query("custom");
        if (custom.isPresent() && custom.get().length() > GiveCommand.CUSTOM_MAX) {
            throw Fault.wrong(
                    "custom", "`custom` has at most %d characters", GiveCommand.CUSTOM_MAX);
        }
        return custom;
    }

    static Fault nothing() {
        return Fault.of(
                404,
                "not-found",
                "there is nothing here for you by the names you gave: check them, or ask whoever"
                        + " sent you the link");
    }
}
