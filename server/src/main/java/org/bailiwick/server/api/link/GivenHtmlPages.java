package org.bailiwick.server.api.link;

import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.notify.Probes;
import org.bailiwick.server.session.GivenLetters;
import org.bailiwick.server.session.SignInRefused;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Html;
import org.bailiwick.server.web.Posted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What a client gave, as a plain page: under the private link he proves by a letter who he is; the
/// link in the letter shows the list, for half an hour. Nothing changes until a button is pressed.
final class GivenHtmlPages {
    /// The most characters of one field of a form.
    private static final int FIELD_MAX = 200;

    private final Office office;
    private final GivenLetters letters;
    private final Probes probes;
    private final InstantSource clock;

    GivenHtmlPages(Office office, GivenLetters letters, Probes probes, InstantSource clock) {
        this.probes = probes;
        this.office = office;
        this.letters = letters;
        this.clock = clock;
    }

    private static String wanted(Exchange exchange) {
        return exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse("");
    }

    /// Whoever holds the private link may ask for a letter.
    void page(Exchange exchange) {
        exchange.refuseOtherQueries();
        Optional<Confirmation> given = given(exchange);
        GivenHtml html = GivenHtml.in(wanted(exchange));
        if (given.isEmpty()) answer(exchange, 404, html.nothing());
        else answer(exchange, 200, html.ask("/given/" + exchange.path("token") + "/letters"));
    }

    private Optional<Confirmation> given(Exchange exchange) {
        return office.now().links().page(new Token(ClientPages.token(exchange)).hash());
    }

    void letter(Exchange exchange) {
        exchange.refuseOtherQueries();
        Posted.of(exchange);
        Optional<Confirmation> given = given(exchange);
        GivenHtml html = GivenHtml.in(wanted(exchange));
        given.ifPresent(g -> send(g, exchange));
        if (given.isEmpty()) answer(exchange, 404, html.nothing());
        else answer(exchange, 200, html.sent());
    }

    private void send(Confirmation given, Exchange exchange) {
        try {
            letters.send(given, exchange.source());
        } catch (SignInRefused often) {
            long wait = Math.max(1, often.pause().toSeconds());
            throw Fault.of(429, "too-often", often.said())
                    .header("Retry-After", Long.toString(wait));
        }
    }

    /// What the link in the letter leads to.
    void list(Exchange exchange) {
        exchange.refuseOtherQueries();
        show(exchange, Optional.empty());
    }

    void end(Exchange exchange) {
        Posted form = Posted.of(exchange);
        exchange.refuseOtherQueries();
        change(exchange, form, share -> new ShareCommand.EndShare(share.id()));
    }

    /// Up to, and with, the day that was chosen.
    void shorten(Exchange exchange) {
        Posted form = Posted.of(exchange);
        exchange.refuseOtherQueries();
        String day = form.text("until", FIELD_MAX);
        change(
                exchange,
                form,
                share ->
                        end(day, share)
                                .filter(u -> u.isAfter(share.period().from()))
                                .filter(u -> u.isBefore(share.period().until()))
                                .<Command>map(u ->
                                        new ShareCommand.SetSharePeriod(
                                                share.id(), new Period(share.period().from(), u)))
                                .orElseThrow(NotShorter::new));
    }

    /// The end that was typed is none, or no sooner one.
    private static final class NotShorter extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// The end of a day, where the days of the share end.
    private Optional<Instant> end(String day, Share share) {
        try {
            LocalDate next = LocalDate.parse(day).plusDays(1);
            return Optional.of(next.atStartOfDay(zone(office.now(), share)).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// As its owner counts days; where a person owns it, as the agency does.
    static ZoneId zone(Directory today, Share share) {
        return today.owningBusiness(today.asset(share))
                .orElseGet(() -> today.partner(share))
                .zone();
    }

    private interface Change {
        Command of(Share share);
    }

    private void change(Exchange exchange, Posted form, Change change) {
        Optional<GivenLetters.Proved> proved = proved(exchange);
        if (proved.isEmpty()) {
            answer(exchange, 404, GivenHtml.in(wanted(exchange)).nothing());
            return;
        }
        String said;
        try {
            Share share = share(proved.get(), form.text("asset", FIELD_MAX));
            Caller caller = Caller.person(proved.get().person()).proved(Proof.ONE_STEP);
            office.desk().orElseThrow(Opening::nothing).carryOut(caller, change.of(share));
            said = "done";
        } catch (NotShorter no) {
            said = "not-shorter";
        } catch (Refused refused) {
            said = "refused";
        }
        show(exchange, Optional.of(said));
    }

    private Share share(GivenLetters.Proved proved, String id) {
        Directory today = office.now();
        Confirmation given = today.find(proved.confirmation()).orElseThrow(Opening::nothing);
        Optional<Asset> asset =
                AssetId.find(id)
                        .filter(a ->
                                given.parts().stream()
                                        .anyMatch(p -> p.asset().equals(a) && p.result().given()))
                        .flatMap(today::find);
        return asset.flatMap(a -> today.share(a, today.links().agency(given)))
                .filter(s -> Promise.stands(today, s, now(today)))
                .orElseThrow(Opening::nothing);
    }

    private Optional<GivenLetters.Proved> proved(Exchange exchange) {
        try {
            return Optional.of(letters.find(exchange.path("token")));
        } catch (SignInRefused over) {
            return Optional.empty();
        }
    }

    /// @param said what came of what was asked, by its key
    private void show(Exchange exchange, Optional<String> said) {
        Optional<GivenLetters.Proved> proved = proved(exchange);
        GivenHtml html = GivenHtml.in(wanted(exchange));
        Directory today = office.now();
        Optional<Confirmation> given = proved.flatMap(p -> today.find(p.confirmation()));
        if (given.isEmpty()) {
            answer(exchange, 404, html.nothing());
            return;
        }
        String path = "/given-by-letter/" + ClientPages.token(exchange);
        answer(
                exchange,
                200,
                html.list(
                        new GivenHtml.Seen(office, today, probes, now(today)),
                        given.get(),
                        path,
                        said));
    }

    private Instant now(Directory today) {
        Instant now = clock.instant();
        return now.isBefore(today.time()) ? today.time() : now;
    }

    private static void answer(Exchange exchange, int status, Html page) {
        PublicPages.answer(exchange, status, GivenHtml.POLICY, page.toString());
    }
}
