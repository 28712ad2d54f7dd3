package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.PartnerCode;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By what a business is found: its codes, without the codes themselves, and its domains.
final class ContactPages {
    private static final List<String> STATES =
            List.of(Standings.ACTIVE, "used", "expired", "ended");

    private final Counter counter;

    ContactPages(Counter counter) {
        this.counter = counter;
    }

    void codes(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "state");
        Optional<String> state = query.word("state", STATES);
        Business business = visit.business();
        visit.need(business, Visit.PARTNERS);
        Page.Order<PartnerCode> order =
                new Page.Order<>(
                        c -> c.id().toString(),
                        Map.of("expires", c -> c.expires().toString()),
                        "expires");
        Page<PartnerCode> page =
                Page.of(
                        query,
                        visit.today().listing().codes(business),
                        order,
                        c -> state.map(standing(c, visit.now())::equals).orElse(true));
        exchange.answer(page.told("codes", c -> tell(c, visit.now())));
    }

    private static ObjectNode tell(PartnerCode code, Instant now) {
        return Json.object()
                .put("id", code.id().toString())
                .put("state", standing(code, now))
                .put("expires", code.expires().toString())
                .put("uses", code.uses())
                .put("used", code.used());
    }

    private static String standing(PartnerCode code, Instant now) {
        if (code.ended()) return Standings.ENDED;
        if (code.used() >= code.uses()) return "used";
        return code.opensAt(now) ? Standings.ACTIVE : "expired";
    }

    void domains(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Business business = visit.business();
        visit.need(business, Visit.SETTINGS, Visit.PARTNERS);
        ObjectNode node = Json.object();
        node.set("domains", Json.of(business.domains()));
        exchange.answer(node);
    }
}
