package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Exchange;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The assets that a business owns or has shared with it: the two are told apart.
final class AssetLists {
    static final Page.Order<Asset> ORDER =
            Page.Order.<Asset>byName(a -> a.id().toString(), a -> a.name().toLowerCase(Locale.ROOT))
                    .and("kind", Asset::kind)
                    .and("state", a -> Tell.word(a.state()));

    private static final List<String> ACCESS = List.of("owned", "shared");

    private final Counter counter;

    AssetLists(Counter counter) {
        this.counter = counter;
    }

    /// What `q`, `kind` and `state` ask for.
    ///
    /// @param ids whether whoever asks reads the ids of each, so that it is found by them too
    static Predicate<Asset> wanted(Query query, boolean ids) {
        Optional<String> sought = query.sought();
        Optional<String> kind = query.text("kind", Questions.NAME_MAX);
        Optional<String> state = query.word("state", Tell.words(AssetState.values()));
        return asset ->
                (ids ? Search.names(sought, asset) : Search.in(sought, asset.name()))
                        && kind.map(asset.kind()::equals).orElse(true)
                        && state.map(Tell.word(asset.state())::equals).orElse(true);
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "kind", "state", "access");
        Business business = visit.business();
        boolean runs = visit.may(business, Visit.ASSETS);
        boolean listed = business.settings().listsAssetsToMembers() && visit.active(business);
        if (!runs && (!listed || asksBeyondNames(exchange))) visit.need(business, Visit.ASSETS);
        List<Asset> all = new ArrayList<>();
        if (query.is("access", ACCESS, "owned")) {
            all.addAll(visit.today().listing().assets(business));
        }
        if (query.is("access", ACCESS, "shared")) shared(visit.today(), business, all);
        Page<Asset> page = Page.of(query, all, ORDER, wanted(query, runs));
        exchange.answer(
                page.told("assets", a -> runs ? row(visit, business, a) : visit.tell().asset(a)));
    }

    /// Whether the query asks what names alone do not tell.
    private static boolean asksBeyondNames(Exchange exchange) {
        return exchange.query("state").isPresent()
                || exchange.query("access").isPresent()
                || exchange.query("sort").filter(sort -> sort.contains("state")).isPresent();
    }

    private static void shared(Directory today, Business business, List<Asset> all) {
        for (Share share : today.listing().shares(business)) {
            if (!share.gone()) all.add(today.asset(share));
        }
    }

    private static ObjectNode row(Visit visit, Business business, Asset asset) {
        Tell tell = visit.tell();
        ObjectNode node = tell.assetWithState(asset);
        tell.owner(node, asset, visit);
        boolean owned = visit.today().owningBusiness(asset).map(b -> b == business).orElse(false);
        node.put("access", owned ? "owned" : "shared");
        if (owned) return node;
        visit.today()
                .share(asset, business)
                .ifPresent(share -> {
                    ObjectNode told = tell.share(share, visit);
                    told.remove(List.of("asset", "owner", "partner"));
                    node.set("share", told);
                });
        Ownership.point(node, visit, business, asset);
        return node;
    }
}
