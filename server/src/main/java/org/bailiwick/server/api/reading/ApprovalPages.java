package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Deputies;
import org.bailiwick.server.command.KeptCommand;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Commands that wait, or waited, for a second admin: to the admins of the business, to whoever
/// asked, and to whoever stands in. To all others they are not there.
final class ApprovalPages {
    private static final List<String> STATES =
            Stream.of(Approval.Fate.values()).map(ApprovalPages::word).toList();

    private final Counter counter;

    ApprovalPages(Counter counter) {
        this.counter = counter;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "state");
        Optional<String> state = query.word("state", STATES);
        Business business = visit.business();
        List<Approval> all =
                visit.today().approvals().of(business).stream()
                        .filter(a -> reads(visit, a))
                        .toList();
        if (all.isEmpty()) visit.need(business, Visit.MEMBERS, Visit.ASSETS, Visit.PARTNERS);
        Page.Order<Approval> order =
                new Page.Order<>(
                        a -> a.id().toString(),
                        Map.of(
                                "asked", a -> a.asked().toString(),
                                "state", a -> word(a.fate())),
                        "asked");
        Page<Approval> page =
                Page.of(query, all, order, a -> state.map(word(a.fate())::equals).orElse(true));
        exchange.answer(page.told("approvals", a -> tell(visit, a)));
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Approval approval = visit.own("approval", ApprovalId::find, visit.today()::find);
        if (!reads(visit, approval)) {
            Business business = visit.today().approvals().business(approval);
            visit.needInside(business, Visit.MEMBERS, Visit.ASSETS, Visit.PARTNERS);
        }
        visit.tag(approval.id());
        exchange.answer(tell(visit, approval));
    }

    private static boolean reads(Visit visit, Approval approval) {
        Business business = visit.today().approvals().business(approval);
        if (visit.may(business, Visit.MEMBERS, Visit.ASSETS, Visit.PARTNERS)) return true;
        Optional<PersonId> reader = visit.reader().map(Person::id);
        if (reader.isEmpty() || !visit.active(business)) return false;
        boolean asked = visit.today().approvals().by(approval).id().equals(reader.get());
        return asked || able(visit, approval).standIns().contains(reader.get());
    }

    private static Deputies.Able able(Visit visit, Approval approval) {
        return Deputies.able(visit.today(), approval, visit.now());
    }

    private static ObjectNode tell(Visit visit, Approval approval) {
        var approvals = visit.today().approvals();
        Business business = approvals.business(approval);
        Tell tell = visit.tell();
        ObjectNode node = Json.object().put("id", approval.id().toString());
        node.set("business", tell.business(business));
        node.put("state", word(approval.fate())).put("command", approval.command());
        node.set("by", tell.person(approvals.by(approval)));
        node.put("asked", approval.asked().toString());
        ArrayNode matters = node.putArray("matters");
        for (Matter each : approval.matters()) matters.add(matter(visit, each));
        tell.texts()
                .open(approval.text())
                .ifPresent(text -> node.set("asked_for", KeptCommand.shown(text)));
        if (approval.waits()) {
            waits(visit, approval, business, node);
            return node;
        }
        node.put("ended", approval.ended().toString());
        approvals.settledBy(approval).ifPresent(p -> node.set("settled_by", tell.person(p)));
        tell.texts().open(approval.sentence()).ifPresent(text -> node.put("sentence", text));
        return node;
    }

    private static void waits(Visit visit, Approval approval, Business business, ObjectNode node) {
        node.put("escalates", approval.escalates().toString());
        if (business.safety().release()) node.put("releases", approval.releases().toString());
        Deputies.Able able = able(visit, approval);
        node.put("can_decide", able.all().size());
        Optional<PersonId> reader = visit.reader().map(Person::id);
        node.put("you_decide", reader.filter(able.all()::contains).isPresent());
        boolean about =
                reader.filter(Deputies.about(visit.today(), approval)::contains).isPresent();
        if (about) node.put("about_you", true);
    }

    private static ObjectNode matter(Visit visit, Matter matter) {
        String[] said = matter.text().split(" ", 2);
        ObjectNode node = Json.object().put("what", said[0]);
        Tell tell = visit.tell();
        matter.about()
                .ifPresent(id -> {
                    switch (id) {
                        case MemberId m -> {
                            node.put("member", m.toString());
                            visit.today().find(m).ifPresent(its -> whom(visit, its, node));
                        }
                        case AssetId a ->
                                visit.today()
                                        .find(a)
                                        .ifPresent(asset -> node.set("asset", tell.asset(asset)));
                        case PartnershipId p -> node.put("partnership", p.toString());
                        case AddressId _ -> {}
                        default -> {}
                    }
                });
        switch (matter) {
            case Matter.FinanceGiven(_, var finance) -> node.put("finance", Tell.word(finance));
            case Matter.FinanceInvited(_, var finance) -> node.put("finance", Tell.word(finance));
            case Matter.AdminMade _,
                    Matter.AdminInvited _,
                    Matter.AdminRemoved _,
                    Matter.PartnerLost _,
                    Matter.AssetHandedOver _,
                    Matter.SafetyLowered _ -> {}
        }
        return node;
    }

    /// Whom it is about, and what he is so far; by what addresses he is known here reads who runs
    /// the members.
    private static void whom(Visit visit, Member member, ObjectNode node) {
        Person person = visit.today().person(member);
        Business business = visit.today().business(member);
        ObjectNode who = visit.tell().person(person);
        if (visit.may(business, Visit.MEMBERS)) {
            who.set("addresses", Json.of(visit.tell().addresses(person, List.of(business), visit)));
        }
        node.set("person", who);
        node.putObject("so_far")
                .put("role", Tell.word(member.role()))
                .put("finance", Tell.word(member.finance()));
    }

    private static String word(Approval.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
