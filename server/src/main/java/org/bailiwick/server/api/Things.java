package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Resolver;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Finds the things that an address or a body names, and tells them back.
final class Things {
    private Things() {}

    /// A kind and an id, written `kind:id`.
    record Named(String kind, String id) {
        static Named of(String field, String text) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw Fault.wrong(
                        field,
                        "`%s` names no kind: write `kind:id`, `ad_account:123` for one",
                        shortened(text));
            }
            return new Named(
                    checked("a kind", text.substring(0, colon), Questions.NAME_MAX),
                    checked("an id", text.substring(colon + 1), Questions.ID_MAX));
        }
    }

    static Asset asset(Asker asker, String text) {
        Optional<AssetId> own = AssetId.find(text);
        if (own.isPresent()) {
            return asker.today().find(own.get()).orElseThrow(() -> none("asset", text));
        }
        Named named = Named.of("asset", text);
        return asker.resolver()
                .asset(named.kind(), named.id())
                .flatMap(asker.today()::find)
                .filter(a -> a.kind().equals(named.kind()))
                .orElseThrow(() -> none("asset", text));
    }

    static Person person(Asker asker, String text) {
        Optional<PersonId> id = asker.resolver().person(checked("an id", text, Questions.ID_MAX));
        return id.flatMap(asker.today()::find).orElseThrow(() -> none("person", text));
    }

    static Business business(Asker asker, String text) {
        Optional<BusinessId> id =
                asker.resolver().business(checked("an id", text, Questions.ID_MAX));
        return id.flatMap(asker.today()::find).orElseThrow(() -> none("business", text));
    }

    private static String checked(String what, String text, int most) {
        if (text.length() <= most && !text.isEmpty()) return text;
        throw Fault.wrongInput("%s has 1 to %d characters", what, most);
    }

    private static Fault none(String what, String text) {
        return Fault.of(404, "not-found", "no %s `%s`", what, shortened(text));
    }

    private static String shortened(String text) {
        return text.length() <= Questions.NAME_MAX
                ? text
                : text.substring(0, Questions.NAME_MAX) + "…";
    }

    /// A person, with the name where the key may read names.
    static ObjectNode tell(Asker asker, Person person) {
        ObjectNode node = Json.object().put("id", asker.idOf(person));
        if (asker.full()) {
            asker.office().open(person.name()).ifPresent(name -> node.put("name", name));
        }
        return node;
    }

    static ObjectNode tell(Asker asker, Asset asset) {
        return Json.object()
                .put("kind", asset.kind())
                .put("id", asker.idOf(asset))
                .put("name", asset.name());
    }

    static ObjectNode tell(Asker asker, Business business) {
        return Json.object()
                .put("kind", Resolver.BUSINESS)
                .put("id", asker.idOf(business))
                .put("name", business.name());
    }
}
