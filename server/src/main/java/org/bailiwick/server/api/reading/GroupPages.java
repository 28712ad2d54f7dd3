package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Listing.Place;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Asset groups: those of a business, and one with its members and assets.
final class GroupPages {
    private final Counter counter;
    private final Names names;

    GroupPages(Counter counter, Names names) {
        this.counter = counter;
        this.names = names;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q");
        Business business = visit.business();
        visit.need(business, Visit.ASSETS);
        Optional<String> sought = query.sought();
        Page.Order<Group> order =
                Page.Order.byName(g -> g.id().toString(), g -> g.name().toLowerCase(Locale.ROOT));
        List<Group> all = visit.today().listing().groups(business);
        Page<Group> page = Page.of(query, all, order, g -> Search.in(sought, g.name()));
        exchange.answer(page.told("groups", g -> row(visit, g)));
    }

    private static ObjectNode row(Visit visit, Group group) {
        return Json.object()
                .put("id", group.id().toString())
                .put("name", group.name())
                .put("assets", visit.today().listing().assets(group).size())
                .put("members", visit.today().listing().members(group).size());
    }

    /// How many pairs of member and asset a group makes.
    static long pairs(Directory today, Group group) {
        return (long) today.listing().assets(group).size() * today.listing().members(group).size();
    }

    private static Group group(Visit visit) {
        Optional<GroupId> id = visit.asker().resolver().group(visit.exchange().path("group"));
        Group group = id.flatMap(visit.today()::find).orElseThrow(visit::nothing);
        visit.needInside(visit.today().business(group), Visit.ASSETS);
        if (group.ended()) throw visit.nothing();
        return group;
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q");
        Group group = group(visit);
        Tell tell = visit.tell();
        ObjectNode node = Json.object().put("id", group.id().toString()).put("name", group.name());
        node.set("business", tell.business(visit.today().business(group)));
        node.put("assets", visit.today().listing().assets(group).size());
        Optional<String> sought = query.sought();
        Page.Order<Place> order =
                Page.Order.byName(
                        p -> p.member().id().toString(),
                        p -> names.of(visit, visit.today().person(p.member())));
        List<Place> all = visit.today().listing().members(group);
        names.fetch(visit, all.stream().map(p -> visit.today().person(p.member())).toList());
        Page<Place> page =
                Page.of(
                        query,
                        all,
                        order,
                        p -> Search.in(sought, names.of(visit, visit.today().person(p.member()))));
        visit.tag(group.id());
        exchange.answer(page.into(node, "members", p -> place(visit, p)));
    }

    private static ObjectNode place(Visit visit, Place place) {
        Tell tell = visit.tell();
        ObjectNode node = tell.member(place.member());
        node.set("person", tell.person(visit.today().person(place.member())));
        node.set("levels", levels(place));
        Tell.period(node.putObject("place"), place.period());
        return node;
    }

    /// What a place gives, by kind.
    static ObjectNode levels(Place place) {
        ObjectNode levels = Json.object();
        new TreeMap<>(place.levels())
                .forEach((kind, held) -> levels.set(kind, Json.of(held.names())));
        return levels;
    }

    void assets(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "kind", "state");
        Group group = group(visit);
        List<Asset> all = visit.today().listing().assets(group);
        Page<Asset> page = Page.of(query, all, AssetLists.ORDER, AssetLists.wanted(query, true));
        Tell tell = visit.tell();
        exchange.answer(
                page.told(
                        "assets",
                        a -> {
                            ObjectNode node = tell.assetWithState(a);
                            tell.owner(node, a, visit);
                            return node;
                        }));
    }
}
