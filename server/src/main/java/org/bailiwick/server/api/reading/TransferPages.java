package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.engine.directory.Transfers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Offers of assets: to those who offer and to those who are offered, and to nobody else. One that
/// was settled is told for a while after.
final class TransferPages {
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final List<String> DIRECTIONS = List.of("given", "received");

    private final Counter counter;

    TransferPages(Counter counter) {
        this.counter = counter;
    }

    void ofBusiness(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = query(exchange);
        Business business = visit.business();
        visit.need(business, Visit.ASSETS);
        Owner side = new Owner.Business(business.id());
        list(visit, query, visit.today().transfers().of(business), side);
    }

    void mine(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = query(exchange);
        Person me = MePages.me(visit);
        list(visit, query, visit.today().transfers().of(me), new Owner.Person(me.id()));
    }

    private static Query query(Exchange exchange) {
        return Query.of(exchange, "limit", "after", "sort", "state", "direction");
    }

    private static void list(Visit visit, Query query, List<Transfer> all, Owner side) {
        Optional<String> state = query.word("state", Standings.TRANSFERS);
        Optional<String> direction = query.word("direction", DIRECTIONS);
        Page.Order<Transfer> order =
                new Page.Order<>(
                        t -> t.id().toString(),
                        Map.of(
                                "expires", t -> t.expires().toString(),
                                "state", t -> Standings.of(t, visit.now())),
                        "expires");
        Page<Transfer> page =
                Page.of(
                        query,
                        all,
                        order,
                        t ->
                                remembered(visit, t)
                                        && state.map(Standings.of(t, visit.now())::equals)
                                                .orElse(true)
                                        && direction
                                                .map(direction(visit, t, side)::equals)
                                                .orElse(true));
        visit.exchange()
                .answer(
                        page.told(
                                "transfers",
                                t -> tell(visit, t).put("direction", direction(visit, t, side))));
    }

    private static String direction(Visit visit, Transfer transfer, Owner side) {
        return visit.today().transfers().from(transfer).equals(side) ? "given" : "received";
    }

    private static boolean remembered(Visit visit, Transfer transfer) {
        return visit.all() || transfer.ended(visit.now()).isAfter(visit.now().minus(REMEMBERED));
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Transfer transfer = visit.own("transfer", TransferId::find, visit.today()::find);
        Transfers transfers = visit.today().transfers();
        if (!stands(visit, transfers.from(transfer)) && !stands(visit, transfers.to(transfer))) {
            throw explained(visit, transfers.from(transfer), transfers.to(transfer));
        }
        if (!remembered(visit, transfer)) throw visit.nothing();
        ObjectNode node = tell(visit, transfer);
        visit.tag(transfer.id());
        exchange.answer(node);
    }

    /// Whether he answers for this side.
    private static boolean stands(Visit visit, Owner side) {
        return visit.all()
                || switch (side) {
                    case Owner.Business(var id) ->
                            visit.may(visit.today().find(id).orElseThrow(), Visit.ASSETS);
                    case Owner.Person(var id) ->
                            visit.reader().filter(r -> r.id().equals(id)).isPresent();
                };
    }

    /// A member of one side reads what he lacks; others read nothing.
    private static RuntimeException explained(Visit visit, Owner from, Owner to) {
        for (Owner side : List.of(from, to)) {
            if (!(side instanceof Owner.Business(var id))) continue;
            Business business = visit.today().find(id).orElseThrow();
            if (visit.active(business)) visit.need(business, Visit.ASSETS);
        }
        return visit.nothing();
    }

    private static ObjectNode tell(Visit visit, Transfer transfer) {
        Transfers transfers = visit.today().transfers();
        Asset asset = transfers.asset(transfer);
        Tell tell = visit.tell();
        ObjectNode node = Json.object().put("id", transfer.id().toString());
        Instant ended = transfer.ended(visit.now());
        boolean over = !ended.equals(org.bailiwick.engine.change.Period.OPEN_END);
        if (over && !visit.ownerSide(asset)) {
            node.set("asset", tell.asset(asset).put("name", asset.nameBefore(ended)));
        } else {
            node.set("asset", tell.assetWithState(asset));
        }
        node.set("from", side(visit, transfers.from(transfer), true));
        node.set("to", side(visit, transfers.to(transfer), false));
        node.put("keep_partner", transfer.keep().isPresent());
        transfer.keep().ifPresent(cap -> node.set("cap", Json.of(cap.names())));
        node.put("state", Standings.of(transfer, visit.now()));
        node.put("expires", transfer.expires().toString());
        if (over) node.put("ended", ended.toString());
        return node;
    }

    /// Who offers says who he is; a person to whom something is offered is not named by it.
    private static ObjectNode side(Visit visit, Owner owner, boolean named) {
        Tell tell = visit.tell();
        ObjectNode node = Json.object();
        switch (owner) {
            case Owner.Business(var id) ->
                    node.set("business", tell.business(visit.today().find(id).orElseThrow()));
            case Owner.Person(var id) -> {
                Person person = visit.today().find(id).orElseThrow();
                boolean told = named || visit.all() || visit.is(person);
                ObjectNode his = tell.person(person);
                node.put("personal", true);
                if (!told) his.remove("name");
                node.set("person", his);
            }
        }
        return node;
    }
}
