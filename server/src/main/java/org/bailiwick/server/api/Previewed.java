package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Preview;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.api.reading.Forecast;
import org.bailiwick.server.api.reading.ForeseenShares;
import org.bailiwick.server.api.reading.SecondAdmins;
import org.bailiwick.server.api.reading.ShareSide;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Foresight;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Tells who would gain and lose what, if a command were carried out, as far as its reader may know
/// ([Insight]). Nothing is kept.
public final class Previewed {
    private Previewed() {}

    public static void answer(
            Exchange exchange, Asker asker, Desk desk, Caller caller, Command command) {
        Foresight foresight = desk.foresee(caller, command, asker.office().sealer());
        exchange.answer(tell(asker, caller, foresight));
    }

    /// Who would gain and lose what, what partners could hand out, and what the one whom it is
    /// about would be able to do.
    public static ObjectNode tell(Asker asker, Caller caller, Foresight foresight) {
        Preview preview = foresight.preview();
        ObjectNode answer = Json.object();
        ArrayNode effects = answer.putArray("effects");
        Directory before = asker.today();
        Optional<Insight> insight =
                Callers.person(caller)
                        .map(p ->
                                new Insight(
                                        before, preview.after(), p, asker.now(), caller.proof()));
        for (Preview.Effect effect : preview.effects()) {
            boolean seen = insight.map(i -> i.sees(effect.person(), effect.object())).orElse(true);
            if (!seen) continue;
            ObjectNode told = tell(asker, preview.after(), effect);
            if (insight.isPresent()) name(asker, preview.after(), effect, told);
            effects.add(told);
        }
        ForeseenShares.tell(answer, asker, preview, id -> side(asker, insight, id));
        Touching touching = new Touching(asker, before, foresight.changes());
        foresight
                .outlook()
                .ifPresent(outlook ->
                        answer.set("forecast", Forecast.of(asker, outlook, touching.assets())));
        touching.replaces().ifPresent(offer -> answer.set("replaces", offer));
        answer.put("waits", foresight.awaiting().isPresent());
        foresight
                .awaiting()
                .ifPresent(a -> answer.set("second_admin", SecondAdmins.tell(asker, a)));
        return answer;
    }

    /// Whose gains and losses somebody may read, he knows by name.
    private static void name(Asker asker, Directory after, Preview.Effect effect, ObjectNode told) {
        after.find(effect.person())
                .flatMap(person -> asker.office().open(person.name()))
                .ifPresent(name -> told.withObject("person").put("name", name));
    }

    /// A program for itself reads of shares where it operates.
    private static ShareSide side(Asker asker, Optional<Insight> insight, ShareId id) {
        boolean all = asker.visitor().may(Scopes.OPERATE);
        return insight.map(i -> i.side(id)).orElse(all ? ShareSide.OWNER : ShareSide.NEITHER);
    }

    static ObjectNode tell(Asker asker, Directory after, Preview.Effect effect) {
        ObjectNode node = Json.object();
        node.set(
                "person",
                after.find(effect.person())
                        .map(person -> Things.tell(asker, person))
                        .orElseGet(() -> Json.object().put("id", effect.person().toString())));
        node.set("object", object(asker, after, effect.object()));
        node.set("gained", Json.of(effect.gained()));
        node.set("lost", Json.of(effect.lost()));
        return node;
    }

    private static ObjectNode object(Asker asker, Directory after, Id id) {
        ObjectNode bare = Json.object().put("id", id.toString());
        return switch (id) {
            case AssetId asset ->
                    after.find(asset).map(found -> Things.tell(asker, found)).orElse(bare);
            case BusinessId business ->
                    after.find(business).map(found -> Things.tell(asker, found)).orElse(bare);
            default -> bare;
        };
    }
}
