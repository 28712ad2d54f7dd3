package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.server.seal.Lettering;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What can be known of a business that asks, beside what it says of itself.
final class Trust {
    private Trust() {}

    static ObjectNode of(Visit visit, Request request, Asset asset) {
        Directory today = visit.today();
        Business asking = today.requests().business(request);
        boolean matches = matches(visit, today.requests().by(request), asking);
        ObjectNode node = Json.object().put("address_matches", matches);
        tell(visit, today.owningBusiness(asset), asking, node);
        return node;
    }

    /// What can be known of a business, for another one that has, or is to have, to do with it.
    static void tell(Visit visit, Optional<Business> owner, Business asking, ObjectNode node) {
        Directory today = visit.today();
        node.set("domains", Json.of(asking.domains()));
        boolean known = owner.map(o -> relations(today, o, asking)).orElse(false);
        node.put("first_time", !known);
        visit.asker()
                .office()
                .entry(asking.since())
                .ifPresent(entry -> node.put("since", entry.time().toString()));
        ArrayNode alike = node.putArray("look_alike");
        if (new Lettering(asking.name()).mixed()) {
            alike.addObject().put("text", asking.name()).put("mixed", true);
        }
        owner.ifPresent(o -> alike(today, o, asking, alike));
    }

    /// Whether an address of whoever asked lies in a domain that his business has proved.
    private static boolean matches(Visit visit, Person by, Business asking) {
        for (String address : visit.tell().addresses(by)) {
            String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
            if (asking.domains().contains(domain)) return true;
        }
        return false;
    }

    private static boolean relations(Directory today, Business owner, Business asking) {
        return today.listing().partnerships(owner).stream()
                .filter(p -> !p.proposed())
                .anyMatch(p -> today.listing().partner(p, owner) == asking);
    }

    /// Names and domains that are drawn like those of the owner or his partners.
    private static void alike(Directory today, Business owner, Business asking, ArrayNode found) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Business each : near(today, owner, asking)) {
            known.put(each.name(), each.name());
            for (String domain : each.domains()) known.put(domain, each.name());
        }
        List<String> his = new ArrayList<>(asking.domains());
        his.add(asking.name());
        for (String text : his) {
            for (String other : known.keySet()) {
                if (!new Lettering(text).looksLike(new Lettering(other))) continue;
                found.addObject().put("text", text).put("like", other);
            }
        }
    }

    private static List<Business> near(Directory today, Business owner, Business asking) {
        List<Business> near = new ArrayList<>(List.of(owner));
        for (Partnership each : today.listing().partnerships(owner)) {
            Business partner = today.listing().partner(each, owner);
            if (!each.gone() && partner != asking) near.add(partner);
        }
        return near;
    }
}
