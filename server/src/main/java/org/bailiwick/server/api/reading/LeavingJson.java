package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Row;
import org.bailiwick.server.command.Leaving;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// What a good-bye to a member would end, list by list, and what stands against it.
record LeavingJson(Visit visit) {
    ObjectNode of(Leaving leaving) {
        Tell tell = visit.tell();
        ObjectNode node = Json.object();
        node.set("business", tell.business(leaving.business()));
        node.set("member", tell.member(leaving.member()));
        node.set("person", tell.person(leaving.person()));
        assignments(node, leaving.assignments());
        ArrayNode groups = node.putArray("groups");
        leaving.groups()
                .forEach(
                        g -> groups.addObject().put("id", g.id().toString()).put("name", g.name()));
        ids(node, "requests", leaving.requests());
        ids(node, "waiting", leaving.waiting());
        ids(node, "approvals", leaving.approvals());
        ids(node, "deciding", leaving.deciding());
        ids(node, "invitations", leaving.invitations());
        ids(node, "access_links", leaving.links());
        ids(node, "links_made", leaving.made());
        assets(node, "owned", leaving.owned());
        assets(node, "created", leaving.created());
        blocks(node.putArray("blocks"), leaving);
        return node;
    }

    void assignments(ObjectNode node, List<Assignment> all) {
        ArrayNode rows = node.putArray("assignments");
        for (Assignment each : all) {
            Asset asset = visit.today().asset(each);
            ObjectNode row = rows.addObject().put("id", each.id().toString());
            row.set("asset", visit.tell().asset(asset));
            row.set("levels", Json.of(each.levels().names()));
            Tell.period(row, each.period());
            Business through = visit.today().business(visit.today().member(each));
            boolean own = visit.today().owningBusiness(asset).filter(b -> b == through).isPresent();
            row.put("shared", !own);
        }
    }

    static void ids(ObjectNode node, String name, List<? extends Row> rows) {
        ArrayNode all = node.putArray(name);
        rows.forEach(r -> all.add(r.id().toString()));
    }

    void assets(ObjectNode node, String name, List<Asset> assets) {
        ArrayNode all = node.putArray(name);
        assets.forEach(a -> all.add(visit.tell().asset(a)));
    }

    static void blocks(ArrayNode blocks, Leaving leaving) {
        String business = leaving.business().id().toString();
        boolean open = !leaving.business().closed();
        if (open && leaving.lastAdmin() && leaving.member().role() == Role.ADMIN) {
            blocks.addObject().put("block", "last-admin").put("business", business);
        }
        for (Asset each : leaving.owned()) {
            blocks.addObject()
                    .put("block", "owns")
                    .put("business", business)
                    .put("asset", each.id().toString());
        }
        for (AccessLink each : leaving.links()) {
            if (each.terms().named().size() > 1) continue;
            blocks.addObject()
                    .put("block", "only-named")
                    .put("business", business)
                    .put("link", each.id().toString());
        }
    }
}
