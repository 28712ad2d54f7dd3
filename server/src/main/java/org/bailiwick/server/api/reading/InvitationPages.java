package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.session.Delivery;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The invitations of a business, and one: for those who invite, and for whom it is meant.
final class InvitationPages {
    private final Counter counter;
    private final Function<InvitationId, Optional<Delivery>> deliveries;
    private final BooleanSupplier carried;

    InvitationPages(
            Counter counter,
            Function<InvitationId, Optional<Delivery>> deliveries,
            BooleanSupplier carried) {
        this.counter = counter;
        this.deliveries = deliveries;
        this.carried = carried;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "role", "label", "state");
        Optional<String> role = query.word("role", Tell.words(Role.values()));
        Optional<String> label = query.word("label", Tell.words(Label.values()));
        Optional<String> state = query.word("state", Standings.INVITATIONS);
        Business business = visit.business();
        visit.need(business, Visit.MEMBERS);
        Page.Order<Invitation> order =
                new Page.Order<>(
                        i -> i.id().toString(),
                        java.util.Map.of(
                                "expires", i -> i.expires().toString(),
                                "role", i -> Tell.word(i.role()),
                                "state", i -> Standings.of(i, visit.now())),
                        "expires");
        List<Invitation> all = visit.today().listing().invitations(business);
        Optional<String> sought = query.sought();
        if (sought.isPresent()) fetch(visit, all);
        Page<Invitation> page =
                Page.of(
                        query,
                        all,
                        order,
                        i ->
                                state.map(Standings.of(i, visit.now())::equals).orElse(true)
                                        && label.map(Tell.word(i.label())::equals).orElse(true)
                                        && role.map(Tell.word(i.role())::equals).orElse(true)
                                        && (sought.isEmpty() || to(visit, i, sought)));
        fetch(visit, page.rows());
        exchange.answer(page.told("invitations", i -> whole(visit, i)));
    }

    private static void fetch(Visit visit, List<Invitation> all) {
        visit.tell().texts().fetch(all.stream().map(i -> visit.today().address(i).text()).toList());
    }

    /// Whether what is sought is a part of the address.
    private static boolean to(Visit visit, Invitation invitation, Optional<String> sought) {
        return visit.tell()
                .address(visit.today().address(invitation))
                .filter(address -> Search.in(sought, address))
                .isPresent();
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Invitation invitation = visit.own("invitation", InvitationId::find, visit.today()::find);
        Business business = visit.today().business(invitation);
        boolean runs = visit.may(business, Visit.MEMBERS);
        boolean holds =
                invitation.pendingAt(visit.now())
                        && visit.today()
                                .person(visit.today().address(invitation))
                                .filter(visit::is)
                                .isPresent();
        if (!runs && !holds) visit.needInside(business, Visit.MEMBERS);
        visit.tag(invitation.id());
        ObjectNode node = runs ? whole(visit, invitation) : held(visit, invitation);
        node.set("business", visit.tell().business(business));
        if (runs) new GivenBy(visit).tell(node, invitation, invitation.id());
        exchange.answer(node);
    }

    private static ObjectNode bare(Visit visit, Invitation invitation) {
        ObjectNode node =
                Json.object()
                        .put("id", invitation.id().toString())
                        .put("role", Tell.word(invitation.role()))
                        .put("finance", Tell.word(invitation.finance()))
                        .put("label", Tell.word(invitation.label()))
                        .put("state", Standings.of(invitation, visit.now()))
                        .put("expires", invitation.expires().toString());
        Tell.period(node, invitation.membership());
        return node;
    }

    /// The assets that come with it.
    private static void offers(Visit visit, Invitation invitation, ObjectNode node) {
        ArrayNode all = node.putArray("assets");
        for (var offer : visit.today().listing().offers(invitation)) {
            all.add(
                    visit.tell()
                            .asset(offer.asset())
                            .set("levels", Json.of(offer.levels().names())));
        }
    }

    private ObjectNode whole(Visit visit, Invitation invitation) {
        ObjectNode node = bare(visit, invitation);
        offers(visit, invitation, node);
        visit.tell()
                .address(visit.today().address(invitation))
                .ifPresent(text -> node.put("address", text));
        deliveries.apply(invitation.id()).ifPresent(d -> node.set("delivery", delivery(d)));
        return node;
    }

    /// How far the letter came.
    private ObjectNode delivery(Delivery delivery) {
        ObjectNode node =
                Json.object()
                        .put("state", Tell.word(delivery.state()))
                        .put("carried", carried.getAsBoolean())
                        .put("sendings", delivery.sendings())
                        .put("written", delivery.written().toString());
        delivery.handed().ifPresent(at -> node.put("handed", at.toString()));
        delivery.bounced()
                .ifPresent(at -> node.put("bounced", at.toString()).put("why", delivery.why()));
        delivery.opened().ifPresent(at -> node.put("opened", at.toString()));
        delivery.asked().ifPresent(at -> node.put("asked_anew", at.toString()));
        return node;
    }

    /// For whom it is meant, as its letter tells it: who invites, to what, and for which address of
    /// his own.
    private static ObjectNode held(Visit visit, Invitation invitation) {
        ObjectNode node = bare(visit, invitation);
        offers(visit, invitation, node);
        visit.tell()
                .address(visit.today().address(invitation))
                .ifPresent(text -> node.put("address", text));
        visit.today()
                .listing()
                .inviter(invitation)
                .flatMap(by -> visit.tell().open(by.name()))
                .ifPresent(name -> node.put("by", name));
        return node;
    }

    /// The invitations that wait for somebody.
    static List<ObjectNode> waiting(Visit visit, Person person) {
        Tell tell = visit.tell();
        return visit.today().addresses(person).stream()
                .flatMap(address -> visit.today().invitations(address).stream())
                .filter(invitation -> invitation.pendingAt(visit.now()))
                .map(invitation -> {
                    ObjectNode node = held(visit, invitation);
                    Business business = visit.today().business(invitation);
                    node.set("business", tell.business(business));
                    return node;
                })
                .toList();
    }
}
