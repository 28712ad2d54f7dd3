package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// One request of a browser, and what is asked within for it.
final class Turn {
    /// The most fields of a form.
    static final int FIELDS_MAX = 1_000;

    private final Exchange exchange;
    private final Inside inside;
    private final Optional<Who> who;
    private Say say;
    private Optional<Posted> form = Optional.empty();

    private Turn(Exchange exchange, Inside inside, Optional<Who> who, Say say) {
        this.exchange = exchange;
        this.inside = inside;
        this.who = who;
        this.say = say;
    }

    /// For whoever asks: with or without a session, and whatever the cookie holds.
    static Turn open(Exchange exchange, Inside inside) {
        Say say = Say.in(exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
        Inside.Told session = inside.ask(exchange, Inside.Ask.get("/api/v1/session"));
        Optional<Who> who =
                session.good() ? Optional.of(Who.of(new Data(session.json()))) : Optional.empty();
        return new Turn(exchange, inside, who, say);
    }

    /// For whoever is signed in.
    ///
    /// @throws Refusal where nobody is
    static Turn signedIn(Exchange exchange, Inside inside) {
        Say say = Say.in(exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
        Inside.Told session = inside.ask(exchange, Inside.Ask.get("/api/v1/session"));
        if (!session.good()) throw new Refusal(session);
        return new Turn(exchange, inside, Optional.of(Who.of(new Data(session.json()))), say);
    }

    /// In the language and zone that the person has chosen.
    ///
    /// @param me as `GET /api/v1/me` tells it
    void speak(Data me) {
        if (me.has("language")) say = Say.in(me.text("language"));
        try {
            if (me.has("zone")) say = say.zoned(ZoneId.of(me.text("zone")));
        } catch (DateTimeException unknown) {
            say = say.zoned(ZoneId.of("UTC"));
        }
    }

    Exchange exchange() {
        return exchange;
    }

    Say say() {
        return say;
    }

    Optional<Who> who() {
        return who;
    }

    /// @throws IllegalStateException where nobody is signed in
    Who me() {
        return who.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /// Asks within, and takes whatever is answered.
    Inside.Told ask(Inside.Ask ask) {
        return inside.ask(exchange, ask.with("Accept-Language", say.language()));
    }

    /// Sends something within that changes something.
    Inside.Told send(String method, String address, JsonNode body) {
        Inside.Ask ask = new Inside.Ask(method, address, Map.of(), Optional.of(body));
        return ask(who.map(w -> ask.with("Bailiwick-CSRF", w.csrf())).orElse(ask));
    }

    /// @throws Refusal where it is refused
    Data get(String address) {
        Inside.Told told = ask(Inside.Ask.get(address));
        if (!told.good()) throw new Refusal(told);
        return new Data(told.json());
    }

    /// What may be read there; nothing where it is refused.
    Data find(String address) {
        Inside.Told told = ask(Inside.Ask.get(address));
        return told.good() ? new Data(told.json()) : Data.NOTHING;
    }

    /// What was sent with it; without fields where nothing was.
    Posted form() {
        if (form.isEmpty()) form = Optional.of(Posted.of(exchange, FIELDS_MAX));
        return form.orElseThrow();
    }

    String query(String name) {
        return exchange.query(name).orElse("");
    }

    /// Those of these queries that were given, to be put behind a query.
    String passed(String... names) {
        StringBuilder passed = new StringBuilder();
        for (String name : names) {
            String value = query(name);
            if (!value.isBlank())
                passed.append('&').append(name).append('=').append(encoded(value));
        }
        return passed.toString();
    }

    /// A part of the path, fit to be put into an address.
    String path(String name) {
        return encoded(exchange.path(name));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
