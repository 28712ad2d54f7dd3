package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.notify.Alarm;
import org.bailiwick.server.notify.AlarmStore;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Route;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// Alarms that were kept, the newest first: of a business for those who manage its security, of all
/// for the operator.
public final class AlarmPages {
    private static final long END = Long.MAX_VALUE;

    private final Counter counter;
    private final AlarmStore store;

    private AlarmPages(Counter counter, AlarmStore store) {
        this.counter = counter;
        this.store = store;
    }

    public static List<Route> routes(Counter counter, AlarmStore store) {
        AlarmPages pages = new AlarmPages(counter, store);
        return List.of(
                Route.get("/api/v1/businesses/{business}/alarms", pages::ofBusiness),
                Route.get("/api/v1/alarms", pages::all));
    }

    private void ofBusiness(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "after");
        var business = visit.business();
        visit.need(business, SafetyPages.SECURITY);
        exchange.answer(list(query, Optional.of(business.id())));
    }

    private void all(Exchange exchange) {
        counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.answer(list(Query.of(exchange, "after"), Optional.empty()));
    }

    private ObjectNode list(Query query, Optional<BusinessId> business) {
        long before = query.text("after", Query.ID_MAX).map(AlarmPages::number).orElse(END);
        List<AlarmStore.Kept> kept = store.list(business, before, Alarm.LISTED_MAX);
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("alarms");
        for (AlarmStore.Kept each : kept) all.add(tell(each.alarm()));
        if (kept.size() == Alarm.LISTED_MAX) {
            answer.put("next", Long.toString(kept.getLast().number()));
        }
        return answer;
    }

    private static long number(String text) {
        if (text.matches("[0-9]{1,18}")) return Long.parseLong(text);
        throw Fault.wrong(
                "after", "`after` is what `next` told for this list: start without it again");
    }

    private static ObjectNode tell(Alarm alarm) {
        ObjectNode node =
                Json.object()
                        .put("id", alarm.id())
                        .put("kind", alarm.kind().word())
                        .put("business", alarm.business().toString())
                        .put("at", alarm.at().toString())
                        .put("position", alarm.position());
        if (!alarm.about().isEmpty()) node.put("about", alarm.about());
        return node;
    }
}
