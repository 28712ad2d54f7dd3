package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The partners of a business, and what is shared with them and by them.
final class PartnerPages {
    private static final List<String> DIRECTIONS = List.of("given", "received");

    private final Counter counter;

    PartnerPages(Counter counter) {
        this.counter = counter;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "state");
        Optional<String> sought = query.sought();
        Optional<String> state = query.word("state", Standings.PARTNERS);
        Business business = visit.business();
        visit.need(business, Visit.PARTNERS);
        Directory today = visit.today();
        Page.Order<Partnership> order =
                Page.Order.byName(
                        p -> p.id().toString(),
                        p -> today.listing().partner(p, business).name().toLowerCase(Locale.ROOT));
        Page<Partnership> page =
                Page.of(
                        query,
                        today.listing().partnerships(business),
                        order,
                        p ->
                                state.map(Standings.of(p, visit.now())::equals)
                                                .orElse(p.standsAt(visit.now()))
                                        && Search.in(
                                                sought,
                                                today.listing().partner(p, business).name()));
        Map<Business, Integer> given = new HashMap<>();
        Map<Business, Integer> received = new HashMap<>();
        for (Share share : given(today, business)) {
            if (!share.gone()) given.merge(today.partner(share), 1, Integer::sum);
        }
        for (Share share : today.listing().shares(business)) {
            if (share.gone()) continue;
            today.owningBusiness(today.asset(share))
                    .ifPresent(owner -> received.merge(owner, 1, Integer::sum));
        }
        exchange.answer(
                page.told(
                        "partners",
                        p -> {
                            Business other = today.listing().partner(p, business);
                            return row(visit, p, business)
                                    .put("given", given.getOrDefault(other, 0))
                                    .put("received", received.getOrDefault(other, 0))
                                    .put("owns_yours", Ownership.count(visit, business, other));
                        }));
    }

    private static ObjectNode row(Visit visit, Partnership partnership, Business side) {
        Directory today = visit.today();
        Tell tell = visit.tell();
        Business other = today.listing().partner(partnership, side);
        boolean begun = today.listing().sides(partnership).getFirst() == side;
        ObjectNode node = Json.object().put("id", partnership.id().toString());
        node.set("partner", tell.business(other));
        if (!other.domains().isEmpty()) node.set("domains", Json.of(other.domains()));
        node.put("state", Standings.of(partnership, visit.now()));
        node.put("direction", begun ? "given" : "received");
        if (partnership.proposed()) node.put("expires", partnership.expires().toString());
        boolean dated = !partnership.gone() && !partnership.until().equals(Period.OPEN_END);
        if (dated) node.put("until", partnership.until().toString());
        today.listing()
                .closes(partnership)
                .filter(_ -> dated)
                .ifPresent(b -> node.set("ends_by", tell.business(b)));
        Instant ended = partnership.endedAt(visit.now());
        if (!ended.equals(Period.OPEN_END)) node.put("ended", ended.toString());
        today.listing().left(partnership).ifPresent(b -> node.set("left_by", tell.business(b)));
        return node;
    }

    /// One partnership, from the side of its reader; for a program, of who made it.
    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Partnership partnership =
                visit.own("partnership", PartnershipId::find, visit.today()::find);
        List<Business> sides = visit.today().listing().sides(partnership);
        Business side =
                sides.stream()
                        .filter(b -> visit.may(b, Visit.PARTNERS))
                        .findFirst()
                        .orElseGet(() ->
                                sides.stream()
                                        .filter(visit::active)
                                        .findFirst()
                                        .orElseThrow(visit::nothing));
        visit.need(side, Visit.PARTNERS);
        ObjectNode node = row(visit, partnership, side);
        visit.tag(partnership.id());
        exchange.answer(node);
    }

    /// What a business shares; of what it got from another, not what that one shared before.
    static List<Share> given(Directory today, Business business) {
        List<Share> all = new ArrayList<>();
        for (Asset asset : today.listing().assets(business)) {
            for (Share share : today.shares(asset)) {
                if (!share.gone() || today.formerOwners(asset).isEmpty()) all.add(share);
            }
        }
        return all;
    }

    private static List<Share> received(Visit visit, Business business) {
        return visit.today().listing().shares(business).stream()
                .filter(s -> remembered(visit, s))
                .toList();
    }

    void shares(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query =
                Query.of(exchange, "limit", "after", "sort", "q", "state", "direction", "partner");
        Optional<String> sought = query.sought();
        Optional<String> state = query.word("state", Standings.SHARES);
        Optional<String> partner = query.text("partner", Query.ID_MAX);
        Business business = visit.business();
        visit.need(business, Visit.PARTNERS);
        Directory today = visit.today();
        List<Share> all = new ArrayList<>();
        if (query.is("direction", DIRECTIONS, "given")) all.addAll(given(today, business));
        if (query.is("direction", DIRECTIONS, "received")) {
            all.addAll(received(visit, business));
        }
        Optional<Business> only =
                partner.flatMap(p -> visit.asker().resolver().business(p)).flatMap(today::find);
        Page.Order<Share> order =
                Page.Order.<Share>byName(
                                s -> s.id().toString(),
                                s -> today.asset(s).name().toLowerCase(Locale.ROOT))
                        .and("state", s -> Standings.of(today, s, visit.now()));
        Page<Share> page =
                Page.of(
                        query,
                        all,
                        order,
                        s ->
                                state.map(Standings.of(today, s, visit.now())::equals)
                                                .orElse(!s.gone())
                                        && Search.in(sought, today.asset(s).name())
                                        && (partner.isEmpty() || between(today, s, only)));
        exchange.answer(
                page.told(
                        "shares",
                        s ->
                                visit.tell()
                                        .share(s, visit)
                                        .put("direction", direction(today, s, business))));
    }

    private static boolean between(Directory today, Share share, Optional<Business> only) {
        Optional<Business> owner = today.owningBusiness(today.asset(share));
        return only.filter(b -> b == today.partner(share) || owner.map(o -> o == b).orElse(false))
                .isPresent();
    }

    private static String direction(Directory today, Share share, Business business) {
        return today.partner(share) == business ? "received" : "given";
    }

    void share(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Share share = visit.own("share", ShareId::find, visit.today()::find);
        Directory today = visit.today();
        Asset asset = today.asset(share);
        Business partner = today.partner(share);
        Optional<Business> owner = today.owningBusiness(asset);
        boolean ours =
                visit.ownerSide(asset)
                        || owner.filter(b -> visit.may(b, Visit.PARTNERS)).isPresent();
        boolean theirs =
                visit.inside(asset, partner) || visit.may(partner, Visit.PARTNERS, Visit.ASSETS);
        if (!ours && !theirs) {
            Optional<Business> own = owner.filter(visit::active);
            visit.needInside(own.orElse(partner), Visit.PARTNERS);
        }
        boolean told = ours ? today.formerOwners(asset).isEmpty() : remembered(visit, share);
        if (!visit.all() && share.gone() && !told) throw visit.nothing();
        ObjectNode node = visit.tell().share(share, visit);
        if (ours) new GivenBy(visit).tell(node, share, share.id());
        visit.tag(share.id());
        exchange.answer(node);
    }

    /// What was shared is told to the partner for a while after its end.
    private static boolean remembered(Visit visit, Share share) {
        return visit.today().ended(share, visit.now()).isAfter(visit.now().minus(REMEMBERED));
    }

    private static final java.time.Duration REMEMBERED = java.time.Duration.ofDays(90);
}
