package org.bailiwick.server.api.signin;

import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.server.command.Masked;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Dropped;
import org.bailiwick.server.face.WaitingRole;
import org.bailiwick.server.session.Invitees;
import org.bailiwick.server.session.SignIn;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the link in the letter of an invitation leads to. Programs that look through mail follow
/// links, so to show one changes nothing.
final class InvitationLinks {
    private static final String TOKEN = "token";

    private final Office office;
    private final Counter counter;
    private final Invitees invitees;

    InvitationLinks(Office office, Counter counter, Invitees invitees) {
        this.office = office;
        this.counter = counter;
        this.invitees = invitees;
    }

    /// Who invites, and to what; of assets and members nothing.
    void show(Exchange exchange) {
        exchange.refuseOtherQueries();
        Invitees.Shown shown = invitees.find(exchange.path(TOKEN));
        Invitation invitation = shown.invitation();
        Business business = shown.today().business(invitation);
        ObjectNode node =
                Json.object()
                        .put("id", invitation.id().toString())
                        .put("address", Masked.address(shown.address()))
                        .put("registered", shown.registered())
                        .put("role", word(invitation.role()))
                        .put("finance", word(invitation.finance()))
                        .put("expires", invitation.expires().toString());
        node.set("business", of(business));
        Period period = invitation.membership();
        if (!period.from().equals(Period.OPEN_START)) node.put("since", period.from().toString());
        if (!period.until().equals(Period.OPEN_END)) node.put("until", period.until().toString());
        exchange.answer(node);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode of(Business business) {
        return Json.object().put("id", business.id().toString()).put("name", business.name());
    }

    /// Said by the page itself, once somebody looks at it.
    void opened(Exchange exchange) {
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        invitees.opened(exchange.path(TOKEN));
        exchange.answer(Json.object());
    }

    /// For whoever is signed in; without a session, for somebody who registers himself with it.
    void accept(Exchange exchange) {
        Optional<SignedIn> who = counter.gate().findPerson(exchange);
        Form body = Form.of(exchange.bodyOrNothing());
        String token = exchange.path(TOKEN);
        Invitees.Accepted accepted;
        if (who.isPresent()) {
            body.refuseUnknown();
            accepted = invitees.accept(token, who.get());
        } else {
            String name = body.text("name", JoiningPages.NAME_MAX);
            String password = body.text("password", SignIn.TYPED_MAX);
            body.refuseUnknown();
            accepted = invitees.accept(token, name, password, exchange.source());
        }
        exchange.answer(told(accepted));
    }

    private ObjectNode told(Invitees.Accepted accepted) {
        ObjectNode node = Json.object().put("position", accepted.done().position());
        node.put("person", accepted.person().toString());
        for (var change : accepted.done().changes()) {
            if (!(change instanceof MemberJoined joined)) continue;
            node.put("member", joined.member().toString());
            office.now().find(joined.business()).ifPresent(b -> node.set("business", of(b)));
            Directory today = office.now();
            today.find(joined.member()).ifPresent(m -> WaitingRole.tell(today, m, node));
        }
        List<ObjectNode> dropped = Dropped.of(accepted.done().changes());
        if (!dropped.isEmpty()) node.putArray("dropped").addAll(dropped);
        return node;
    }
}
