package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Requests for access: to those who ask and to those who decide, and to nobody else. One that was
/// settled is told for a while after.
final class RequestPages {
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final String ASKED = "asked";
    private static final String RECEIVED = "received";
    private static final List<String> DIRECTIONS = List.of(ASKED, RECEIVED);
    private static final String DECIDE = "requests.decide";

    private final Counter counter;

    RequestPages(Counter counter) {
        this.counter = counter;
    }

    /// What a business and its members ask for, or what is asked of it.
    void ofBusiness(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = query(exchange);
        boolean received = received(query);
        Business business = visit.business();
        if (received) {
            visit.need(business, DECIDE);
            list(visit, query, at(visit, business), true);
        } else {
            visit.need(business, Visit.ASSETS);
            list(visit, query, visit.today().requests().by(business), false);
        }
    }

    /// What a person has asked for or is to get, or what he can decide.
    void mine(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = query(exchange);
        boolean received = received(query);
        Person me = MePages.me(visit);
        Set<Request> all = new LinkedHashSet<>();
        for (Member member : Holding.newest(visit.today(), me)) {
            Business business = visit.today().business(member);
            if (received && visit.may(business, DECIDE)) all.addAll(at(visit, business));
            if (received) continue;
            for (Request each : visit.today().requests().by(business)) {
                if (RequestTold.his(visit, each)) all.add(each);
            }
        }
        if (received) {
            for (Asset asset : visit.today().listing().near(me)) waiting(visit, asset, all);
        }
        list(visit, query, List.copyOf(all), received);
    }

    /// What waits at what a business has.
    private static List<Request> at(Visit visit, Business business) {
        Set<Request> all = new LinkedHashSet<>();
        for (Asset asset : visit.today().listing().assets(business)) waiting(visit, asset, all);
        for (Share share : visit.today().listing().shares(business)) {
            if (!share.gone()) waiting(visit, visit.today().asset(share), all);
        }
        return List.copyOf(all);
    }

    private static void waiting(Visit visit, Asset asset, Set<Request> all) {
        all.addAll(visit.today().requests().waiting(asset, visit.now()));
    }

    private static Query query(Exchange exchange) {
        return Query.of(exchange, "limit", "after", "sort", "state", "direction");
    }

    private static boolean received(Query query) {
        return query.word("direction", DIRECTIONS).map(RECEIVED::equals).orElse(false);
    }

    private void list(Visit visit, Query query, List<Request> all, boolean received) {
        Optional<String> state = query.word("state", Standings.REQUESTS);
        Page.Order<Request> order =
                new Page.Order<>(
                        r -> r.id().toString(),
                        Map.of(
                                "asked", r -> r.asked().toString(),
                                "expires", r -> r.expires().toString()),
                        "expires");
        Page<Request> page =
                Page.of(
                        query,
                        all,
                        order,
                        r ->
                                remembered(visit, r)
                                        && told(visit, r, received)
                                                .filter(t ->
                                                        state.map(t.state()::equals).orElse(true))
                                                .isPresent());
        visit.exchange()
                .answer(page.told("requests", r -> told(visit, r, received).orElseThrow().node()));
    }

    private Optional<RequestTold> told(Visit visit, Request request, boolean received) {
        return received
                ? RequestTold.toDecider(visit, request)
                : Optional.of(toAsker(visit, request));
    }

    private RequestTold toAsker(Visit visit, Request request) {
        return RequestTold.toAsker(
                visit,
                request,
                counter.usage().store().seen(request.id()),
                asset -> name(visit, asset));
    }

    /// The name under which the reader knows an asset, if under any.
    private Optional<String> name(Visit visit, Asset asset) {
        if (visit.all() || visit.ownerSide(asset)) return Optional.of(asset.name());
        return visit.reader()
                .flatMap(person ->
                        counter.telling().name(visit.today(), asset, person.id(), visit.now()));
    }

    /// Whoever can decide it has it before him now: whoever asked is told so. What an open page
    /// asks by itself is no look of anybody.
    private RequestTold toDecider(Visit visit, Request request, RequestTold told) {
        boolean waits = told.state().equals("pending") && visit.reader().isPresent();
        if (waits && !visit.exchange().byItself())
            counter.usage().store().see(request.id(), visit.now());
        return told;
    }

    private static boolean remembered(Visit visit, Request request) {
        return visit.all() || request.ended(visit.now()).isAfter(visit.now().minus(REMEMBERED));
    }

    /// As one to decide, to whoever can decide it and has not asked it himself, also of a
    /// colleague; else as one that was asked.
    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Request request = visit.own("request", RequestId::find, visit.today()::find);
        Business asking = visit.today().requests().business(request);
        boolean his = visit.all() || RequestTold.his(visit, request);
        Optional<RequestTold> told =
                his
                        ? Optional.of(toAsker(visit, request))
                        : RequestTold.toDecider(visit, request)
                                .map(t -> toDecider(visit, request, t))
                                .or(() ->
                                        visit.may(asking, Visit.ASSETS)
                                                ? Optional.of(toAsker(visit, request))
                                                : Optional.empty());
        if (told.isEmpty() || !remembered(visit, request)) throw visit.nothing();
        visit.tag(request.id());
        exchange.answer(told.get().node());
    }
}
