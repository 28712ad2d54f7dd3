package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Posted;
import org.bailiwick.server.web.Table;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request of a browser, and what is asked within for it.
final class Turn {
    /// The most fields of a form.
    static final int FIELDS_MAX = 1_000;

    private static final int ROWS_AT_ONCE = 1_000;

    private final Exchange exchange;
    private final Behind behind;
    private final Optional<Who> who;
    private final String ended;
    private Say say;
    private boolean spoken;
    private Optional<Posted> form = Optional.empty();
    private Optional<Proved> proved = Optional.empty();

    private Turn(Exchange exchange, Behind behind, Optional<Who> who, Say say, String ended) {
        this.exchange = exchange;
        this.behind = behind;
        this.who = who;
        this.say = say;
        this.ended = ended;
    }

    /// The session after it has proved its second step: opened by another cookie.
    private record Proved(String cookie, String csrf) {}

    /// For whoever asks: with or without a session, and whatever the cookie holds.
    static Turn open(Exchange exchange, Behind behind) {
        Say say = Say.in(exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
        Inside.Told session = behind.inside().ask(exchange, session(say));
        Data told = new Data(session.json());
        return session.good()
                ? new Turn(exchange, behind, Optional.of(Who.of(told)), say, "")
                : new Turn(exchange, behind, Optional.empty(), say, told.text("reason"));
    }

    /// For whoever is signed in.
    ///
    /// @throws Refusal where nobody is
    static Turn signedIn(Exchange exchange, Behind behind) {
        Say say = Say.in(exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
        Inside.Told session = behind.inside().ask(exchange, session(say));
        if (!session.good()) throw new Refusal(session);
        return new Turn(exchange, behind, Optional.of(Who.of(new Data(session.json()))), say, "");
    }

    private static Inside.Ask session(Say say) {
        return Inside.Ask.get("/api/v1/session").with("Accept-Language", say.language());
    }

    /// Why the session that the cookie stood for is none; `none` where there is no cookie.
    String ended() {
        return ended;
    }

    /// What is set or cleared within is so in the browser.
    void handOn(Inside.Told told) {
        for (String cookie : told.cookies()) exchange.addHeader("Set-Cookie", cookie);
    }

    /// From now on in this turn, and in the browser, this cookie opens the session.
    ///
    /// @param told as a step-up is answered
    void proved(Inside.Told told) {
        handOn(told);
        proved = Optional.of(new Proved(Cookie.of(told), new Data(told.json()).text("csrf")));
    }

    /// Whether the cookie was drawn anew in this turn, so that a refusal may not be answered as
    /// one.
    boolean isProved() {
        return proved.isPresent();
    }

    /// What has to come with everything that changes something; empty where nobody is signed in.
    String csrf() {
        return proved.map(Proved::csrf).orElseGet(() -> who.map(Who::csrf).orElse(""));
    }

    /// Whether a page of ours asks for a part of itself.
    boolean swaps() {
        return exchange.header(Pages.HX).isPresent();
    }

    /// In the language and zone that the person has chosen.
    ///
    /// @param me as `GET /api/v1/me` tells it
    void speak(Data me) {
        spoken = true;
        if (me.has("language")) say = Say.in(me.text("language"));
        try {
            if (me.has("zone")) say = say.zoned(ZoneId.of(me.text("zone")));
        } catch (DateTimeException unknown) {
            say = say.zoned(ZoneId.of("UTC"));
        }
    }

    /// On a page of a business: dates as they are meant there, and times too, where the person has
    /// chosen no zone.
    ///
    /// @param me as `GET /api/v1/me` tells it
    /// @param business as `GET /api/v1/businesses/{business}` tells it
    void speakIn(Data me, Data business) {
        ZoneId zone = ZoneId.of(business.text("zone"));
        say = me.has("zone") ? say.dated(zone) : say.zoned(zone);
    }

    Exchange exchange() {
        return exchange;
    }

    Behind behind() {
        return behind;
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
        Inside.Ask said =
                ask.with("Accept-Language", say.language())
                        .with("Bailiwick-Zone", say.zone().getId())
                        .with("User-Agent", device());
        boolean own = proved.isPresent() && !ask.headers().containsKey("Cookie");
        return behind.inside()
                .ask(exchange, own ? said.with("Cookie", proved.get().cookie()) : said);
    }

    private String device() {
        return exchange.header(HeaderNames.USER_AGENT).orElse("");
    }

    /// Sends something within that changes something. What comes of it is said as the person has
    /// chosen.
    Inside.Told send(String method, String address, JsonNode body) {
        if (who.isPresent() && !spoken) speak(find("/api/v1/me"));
        Inside.Ask ask = new Inside.Ask(method, address, Map.of(), Optional.of(body));
        return ask(who.isPresent() ? ask.with("Bailiwick-CSRF", csrf()) : ask);
    }

    /// As [#send], as nobody: whatever cookie came along.
    Inside.Told sendUnknown(String method, String address, JsonNode body) {
        Inside.Ask ask = new Inside.Ask(method, address, Map.of("Cookie", ""), Optional.of(body));
        return ask(ask);
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

    /// What was sent with it, where that was read and could be.
    Optional<Posted> sent() {
        return form;
    }

    /// All pages of a list, as far as a table goes.
    ///
    /// @param address of the list, with its filters and without a limit
    /// @param rows where they are in an answer
    /// @throws Refusal where it is refused
    List<Data> all(String address, String rows) {
        return allAsGiven(and(address, "limit", "" + ROWS_AT_ONCE), rows);
    }

    /// As [#all], of a list whose pages are as large as they are.
    List<Data> allAsGiven(String address, String rows) {
        List<Data> all = new ArrayList<>();
        String at = address;
        while (all.size() < Table.ROWS_MAX) {
            Data page = get(at);
            all.addAll(page.list(rows));
            if (!page.has("next")) break;
            at = and(address, "after", page.text("next"));
        }
        return all;
    }

    /// An address with one more query.
    static String and(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + encoded(value);
    }

    /// A page of ours as it is now; nothing where there is none, or it is refused.
    ///
    /// @param pages all that there are
    Optional<String> page(Inside pages, String address) {
        String spoken = exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        Inside.Ask ask = Inside.Ask.get(address).with("Accept-Language", spoken);
        return pages.find(exchange, proved.map(p -> ask.with("Cookie", p.cookie())).orElse(ask))
                .filter(told -> told.status() == 200)
                .map(told -> new String(told.body(), UTF_8));
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
