package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.Outcome;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;

/// Access links, as their agency reads them, and what clients gave by them.
final class AccessLinkPages {
    static final String LINKS = "links.manage";

    private final Counter counter;
    private final LinkJson.Beside beside;

    AccessLinkPages(Counter counter, LinkJson.Beside beside) {
        this.counter = counter;
        this.beside = beside;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "state");
        Optional<String> sought = query.sought();
        Optional<String> state = query.word("state", Tell.words(LinkState.values()));
        Business agency = visit.business();
        visit.need(agency, LINKS);
        Page.Order<AccessLink> order =
                new Page.Order<>(
                        l -> l.id().toString(),
                        Map.of("made", l -> "%012d".formatted(l.since())),
                        "made");
        Page<AccessLink> page =
                Page.of(
                        query,
                        visit.today().links().of(agency),
                        order,
                        l ->
                                state.map(Tell.word(l.state())::equals).orElse(true)
                                        && (sought.isEmpty() || says(visit, l, sought)));
        exchange.answer(page.told("links", l -> tell(visit, l)));
    }

    /// Whether what is sought is a part of its message.
    private static boolean says(Visit visit, AccessLink link, Optional<String> sought) {
        return visit.tell()
                .texts()
                .open(link.terms().reason())
                .filter(message -> Search.in(sought, message))
                .isPresent();
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        AccessLink link = visit.own("access_link", AccessLinkId::find, visit.today()::find);
        visit.needInside(visit.today().links().agency(link), LINKS);
        visit.tag(link.id());
        exchange.answer(tell(visit, link));
    }

    private static ObjectNode tell(Visit visit, AccessLink link) {
        LinkTerms terms = link.terms();
        ObjectNode node =
                Json.object()
                        .put("id", link.id().toString())
                        .put("state", Tell.word(link.state()))
                        .put("open", link.opensAt(visit.now()))
                        .put("confirmations", link.used());
        LinkJson.terms(node, visit.today(), terms);
        LinkJson.ends(node, terms);
        visit.tell().texts().open(terms.reason()).ifPresent(text -> node.put("message", text));
        node.put("single", terms.single()).put("prospect", terms.prospect());
        node.put("logo", !link.logo().isEmpty());
        ArrayNode named = node.putArray("named");
        for (var id : terms.named()) {
            visit.today().find(id).ifPresent(m -> named.add(named(visit, m)));
        }
        return node;
    }

    private static ObjectNode named(Visit visit, Member member) {
        ObjectNode node = Json.object().put("member", member.id().toString());
        node.set("person", visit.tell().person(visit.today().person(member)));
        return node.put("gone", member.gone());
    }

    void confirmations(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort");
        AccessLink link = visit.own("access_link", AccessLinkId::find, visit.today()::find);
        visit.needInside(visit.today().links().agency(link), LINKS);
        Page.Order<Confirmation> order =
                new Page.Order<>(
                        c -> c.id().toString(), Map.of("at", c -> c.at().toString()), "at");
        Page<Confirmation> page = Page.of(query, visit.today().links().of(link), order, _ -> true);
        exchange.answer(page.told("confirmations", c -> tell(visit, c)));
    }

    void confirmation(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Confirmation found = visit.own("confirmation", ConfirmationId::find, visit.today()::find);
        visit.needInside(visit.today().links().agency(found), LINKS);
        ObjectNode node = tell(visit, found);
        node.set("parts", LinkJson.parts(visit.asker(), found, true, beside));
        exchange.answer(node);
    }

    private static ObjectNode tell(Visit visit, Confirmation confirmation) {
        ObjectNode node =
                Json.object()
                        .put("id", confirmation.id().toString())
                        .put("link", confirmation.made().link().toString())
                        .put("at", confirmation.at().toString());
        node.set("giver", giver(visit, confirmation.made().giver()));
        visit.tell()
                .texts()
                .open(confirmation.custom())
                .ifPresent(text -> node.put("custom", text));
        return node.put("outcome", Tell.word(Outcome.of(visit.today(), confirmation)));
    }

    /// A business is named to whom it gave; a person is not.
    private static ObjectNode giver(Visit visit, Owner giver) {
        ObjectNode node = Json.object();
        switch (giver) {
            case Owner.Business(var id) ->
                    visit.today()
                            .find(id)
                            .ifPresent(b -> node.set("business", visit.tell().business(b)));
            case Owner.Person _ -> node.put("personal", true);
        }
        return node;
    }
}
