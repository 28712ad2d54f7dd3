package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.command.AccessLinkCommand.MakeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.RenewAccessLink;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LinkForm;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Access links as they are made, and made anew: what opens one is shown this once.
final class AccessLinkSecrets {
    private final Counter counter;
    private final SecureRandom chance = new SecureRandom();
    private final Ids ids = new Ids(chance);

    AccessLinkSecrets(Counter counter) {
        this.counter = counter;
    }

    void make(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange);
        Form body = Form.of(exchange.body());
        Token secret = Token.draw(chance);
        AccessLinkId id = ids.accessLink();
        String business = exchange.path("business");
        BusinessId agency =
                business.length() > Questions.ID_MAX
                        ? ids.business()
                        : asker.resolver().business(business).orElseGet(ids::business);
        ZoneId zone = asker.today().find(agency).map(Business::zone).orElse(ZoneOffset.UTC);
        Asked asked = LinkForm.asked(body, named(body), zone);
        MakeAccessLink command = new MakeAccessLink(id, agency, secret.hash(), asked);
        body.refuseUnknown();
        carryOut(exchange, asker, command, id, secret);
    }

    private static List<MemberId> named(Form body) {
        List<MemberId> named = new ArrayList<>();
        for (String text : body.texts("named", LinkTerms.NAMED_MAX, Questions.ID_MAX)) {
            named.add(
                    MemberId.find(text)
                            .orElseThrow(() -> body.wrong("named", "holds ids of members only")));
        }
        return named;
    }

    void renew(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        Token secret = Token.draw(chance);
        AccessLinkId id =
                AccessLinkId.find(exchange.path("access_link"))
                        .orElseThrow(() ->
                                Fault.wrong("access_link", "`access_link` is no id of a link"));
        carryOut(exchange, asker, new RenewAccessLink(id, secret.hash()), id, secret);
    }

    private void carryOut(
            Exchange exchange, Asker asker, Command command, AccessLinkId id, Token secret) {
        Caller caller = Callers.of(asker, exchange);
        try {
            Writing.desk(asker).carryOut(caller, command);
        } catch (Refused refused) {
            throw new Refusing(counter, asker, caller).fault(refused.refusal());
        }
        exchange.created(
                Json.object()
                        .put("id", id.toString())
                        .put("token", secret.text())
                        .put("path", "/links/" + secret.text()));
    }
}
