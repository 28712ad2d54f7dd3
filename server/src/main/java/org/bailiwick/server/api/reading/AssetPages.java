package org.bailiwick.server.api.reading;

import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One asset: whose it is, and every way into it that its reader may see.
final class AssetPages {
    private final Counter counter;
    private final Names names;

    AssetPages(Counter counter, Names names) {
        this.counter = counter;
        this.names = names;
    }

    /// From where somebody looks at an asset.
    private record Look(Visit visit, Asset asset, Map<Business, Boolean> inside) {
        boolean into(Business business) {
            return inside.computeIfAbsent(business, b -> visit.inside(asset, b));
        }

        boolean anywhere() {
            boolean owner = visit.today().owningBusiness(asset).filter(this::into).isPresent();
            return owner
                    || visit.today().shares(asset).stream()
                            .anyMatch(s -> !s.gone() && into(visit.today().partner(s)));
        }

        boolean sees(Member member) {
            return visit.is(visit.today().person(member)) || into(visit.today().business(member));
        }
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "business");
        Optional<String> sought = query.sought();
        Optional<String> business = query.text("business", Query.ID_MAX);
        Asset asset = visit.asset();
        Look look = new Look(visit, asset, new HashMap<>());
        boolean ownerSide = visit.ownerSide(asset);
        boolean insider = ownerSide || look.anywhere();
        List<String> own = own(visit, asset);
        if (!insider && own.isEmpty()) throw visit.notThis(asset);
        ObjectNode node = tell(visit, asset, ownerSide, insider);
        visit.reader().ifPresent(_ -> node.set("actions", org.bailiwick.server.web.Json.of(own)));
        Optional<Business> only =
                business.flatMap(b -> visit.asker().resolver().business(b))
                        .flatMap(visit.today()::find);
        List<Path> all = paths(look, ownerSide);
        names.fetch(visit, all.stream().map(Path::person).toList());
        Page<Path> page =
                Page.of(
                        query,
                        all,
                        Page.Order.byName(Path::id, p -> names.of(visit, p.person())),
                        p ->
                                (business.isEmpty() || through(p, only))
                                        && (sought.isEmpty()
                                                || names.of(visit, p.person())
                                                        .contains(sought.get())));
        visit.tell().fetch(page.rows().stream().map(Path::person).toList());
        GivenBy given = new GivenBy(visit);
        given.fetch(Holding.direct(Path.held(page.rows())));
        page.into(node, "ways", p -> way(look, p, given));
        shares(look, node, ownerSide);
        visit.today().shares(asset).stream()
                .filter(s -> !s.gone() && look.into(visit.today().partner(s)))
                .findFirst()
                .ifPresent(s -> Ownership.point(node, visit, visit.today().partner(s), asset));
        visit.tag(asset.id());
        exchange.answer(node);
    }

    private static List<String> own(Visit visit, Asset asset) {
        if (visit.reader().isEmpty()) return List.of();
        long mask = Masks.of(visit.today(), visit.reader().get(), asset, visit.context());
        return Masks.names(Masks.actionsOf(visit.today(), asset), mask);
    }

    private static boolean through(Path path, Optional<Business> only) {
        return path instanceof Path.Held(var holding)
                && only.filter(b -> b == holding.business()).isPresent();
    }

    private static ObjectNode tell(Visit visit, Asset asset, boolean ownerSide, boolean insider) {
        Tell tell = visit.tell();
        ObjectNode node = tell.assetWithState(asset);
        tell.owner(node, asset, visit);
        if (ownerSide) {
            visit.today().creator(asset).ifPresent(p -> node.set("creator", tell.person(p)));
        }
        if (!insider) return node;
        ArrayNode aliases = node.putArray("aliases");
        for (Alias alias : asset.aliases()) {
            aliases.addObject().put("platform", alias.platform()).put("id", alias.text());
        }
        return node;
    }

    private static List<Path> paths(Look look, boolean ownerSide) {
        Visit visit = look.visit();
        List<Path> all = new ArrayList<>();
        for (Path path : Path.personal(visit.today(), look.asset())) {
            if (ownerSide || visit.is(path.person())) all.add(path);
        }
        for (Holding holding : Holding.of(visit.today(), look.asset(), look::sees)) {
            all.add(new Path.Held(holding));
        }
        return all;
    }

    private static ObjectNode way(Look look, Path path, GivenBy given) {
        ObjectNode node = path.tell(look.visit());
        node.set("person", look.visit().tell().person(path.person()));
        if (path instanceof Path.Held(var holding) && look.into(holding.business())) {
            path.giver(node, given);
        }
        return node;
    }

    /// Of a partner its owner sees the cap, and that the rest is given by their admin.
    private static void shares(Look look, ObjectNode node, boolean ownerSide) {
        Visit visit = look.visit();
        Tell tell = visit.tell();
        ArrayNode all = node.putArray("shares");
        for (Share share : visit.today().shares(look.asset())) {
            if (share.gone() || all.size() >= Query.ROWS_MAX) continue;
            boolean inside = look.into(visit.today().partner(share));
            if (!ownerSide && !inside) continue;
            ObjectNode told = tell.share(share, visit);
            told.remove(List.of("asset", "owner"));
            if (!inside) told.put("handed_out_by", "their admin");
            all.add(told);
        }
    }
}
