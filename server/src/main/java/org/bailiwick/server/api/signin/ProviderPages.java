package org.bailiwick.server.api.signin;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Identity;
import org.bailiwick.server.session.OpenId;
import org.bailiwick.server.session.SignInRefused;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import java.net.URI;
import java.util.Optional;

/// Signing in with a provider, and bringing an account there together with one here.
final class ProviderPages {
    /// The longest part of the address with which somebody comes back, in characters.
    static final int ANSWER_MAX = 2_048;

    private static final String PROVIDER = "provider";

    private final Counter counter;
    private final OpenId openId;
    private final SessionCookie cookie;

    ProviderPages(Counter counter, Entrance entrance) {
        this.counter = counter;
        openId = entrance.openId();
        cookie = new SessionCookie(entrance.secure());
    }

    void list(Exchange exchange) {
        exchange.refuseOtherQueries();
        var answer = Json.object();
        answer.set("providers", Json.of(openId.providers()));
        exchange.answer(answer);
    }

    /// Leads to the provider.
    void begin(Exchange exchange) {
        exchange.refuseOtherQueries();
        OpenId.Begun begun =
                openId.begin(exchange.path(PROVIDER), Optional.empty(), exchange.source());
        cookie.setState(exchange, begun.browser());
        lead(exchange, begun.address());
    }

    private static void lead(Exchange exchange, URI address) {
        exchange.header("Location", address.toString());
        exchange.header("Cache-Control", "no-store");
        exchange.answer(302, "text/plain", new byte[0]);
    }

    /// Where the provider leads back to. A browser is led to the sign-in page where it did not
    /// work.
    void end(Exchange exchange) {
        try {
            ended(exchange);
        } catch (SignInRefused refused) {
            String takes = exchange.header(HeaderNames.ACCEPT).orElse("");
            if (!takes.contains("text/html")) throw refused;
            lead(exchange, openId.home().resolve("sign-in?reason=provider"));
        }
    }

    private void ended(Exchange exchange) {
        OpenId.Answer answer =
                new OpenId.Answer(
                        part(exchange, "state"),
                        part(exchange, "code"),
                        part(exchange, "error"),
                        part(exchange, "iss"));
        OpenId.Ended ended =
                openId.end(
                        exchange.path(PROVIDER),
                        answer,
                        cookie.state().of(exchange).orElse(""),
                        exchange.header(HeaderNames.USER_AGENT).orElse(""),
                        exchange.source());
        cookie.state().clear(exchange);
        ended.opened().ifPresent(opened -> cookie.set(exchange, opened.token()));
        lead(exchange, openId.home());
    }

    private static String part(Exchange exchange, String name) {
        String text = exchange.query(name).orElse("");
        if (text.length() <= ANSWER_MAX) return text;
        throw Fault.wrong(name, "`%s` has at most %d characters", name, ANSWER_MAX);
    }

    /// Tells where to go to bring both together; with the session, so that no other page can.
    void bind(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        OpenId.Begun begun =
                openId.begin(exchange.path(PROVIDER), Optional.of(who), exchange.source());
        cookie.setState(exchange, begun.browser());
        exchange.answer(Json.object().put("address", begun.address().toString()));
    }

    void mine(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        var answer = Json.object();
        var all = answer.putArray("identities");
        for (Identity identity : openId.of(who.person())) {
            all.addObject()
                    .put("provider", identity.provider())
                    .put("since", identity.since().toString());
        }
        exchange.answer(answer);
    }

    void remove(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        if (!openId.remove(who, exchange.path(PROVIDER))) {
            throw Fault.of(404, "not-found", "you have no account there: see what you have");
        }
        exchange.answer(Json.object());
    }
}
