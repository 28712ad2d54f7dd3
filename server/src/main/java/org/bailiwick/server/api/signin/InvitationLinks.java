package org.bailiwick.server.api.signin;

import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;
import org.bailiwick.server.command.Masked;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Dropped;
import org.bailiwick.server.face.WaitingRole;
import org.bailiwick.server.session.Invitees;
import org.bailiwick.server.session.SignIn;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.Words;

import tools.jackson.databind.node.ArrayNode;
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

    /// Who invites, and to what; of members nothing. With a session, also whether it is for it.
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
        node.put("yours", shown.of(whoever(exchange)));
        shown.today()
                .listing()
                .inviter(invitation)
                .flatMap(by -> office.open(by.name()))
                .ifPresent(name -> node.put("by", name));
        Words words = Words.spoken(exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
        ArrayNode assets = node.putArray("assets");
        for (var offer : shown.today().listing().offers(invitation)) {
            assets.add(offered(shown.today(), offer, words));
        }
        Period period = invitation.membership();
        if (!period.from().equals(Period.OPEN_START)) node.put("since", period.from().toString());
        if (!period.until().equals(Period.OPEN_END)) node.put("until", period.until().toString());
        exchange.answer(node);
    }

    /// Whose session it is; nobody's where the cookie opens none, since this page is for everybody.
    private Optional<PersonId> whoever(Exchange exchange) {
        try {
            return counter.gate().findPerson(exchange).map(SignedIn::person);
        } catch (Fault noSession) {
            return Optional.empty();
        }
    }

    /// An account that comes with it, in the words of the model.
    private static ObjectNode offered(Directory today, Listing.Offered offer, Words words) {
        Optional<Kind> kind = today.kind(offer.asset().kind());
        String called = kind.map(Kind::label).orElse(offer.asset().kind());
        ObjectNode node =
                Json.object().put("kind", words.label(called)).put("name", offer.asset().name());
        ArrayNode levels = node.putArray("levels");
        for (String level : offer.levels().names()) {
            String label = kind.flatMap(k -> k.level(level)).map(Level::label).orElse(level);
            levels.add(words.label(label));
        }
        return node;
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

    /// Somebody holds a link that opens nothing any more, and asks for a new one.
    void askAnew(Exchange exchange) {
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        boolean asked = invitees.askAnew(exchange.path(TOKEN), exchange.source());
        exchange.answer(Json.object().put("asked", asked));
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
