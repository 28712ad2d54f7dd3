package org.bailiwick.server.api;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.directory.PartnerCode;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.ContactCommand.MakePartnerCode;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Moments;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.session.Secret;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import java.security.SecureRandom;

/// Codes by which a business is added as a partner. Each is shown once, when it is made.
final class PartnerCodes {
    private final Counter counter;
    private final SecureRandom chance = new SecureRandom();
    private final Ids ids = new Ids(chance);

    PartnerCodes(Counter counter) {
        this.counter = counter;
    }

    void make(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange);
        Caller caller = Callers.of(asker, exchange);
        Form body = Form.of(exchange.bodyOrNothing());
        Secret secret = Secret.draw(chance);
        PartnerCodeId id = ids.partnerCode();
        MakePartnerCode command =
                new MakePartnerCode(
                        id,
                        asker.resolver()
                                .business(exchange.path("business"))
                                .orElseGet(ids::business),
                        secret.hash(),
                        Moments.find(body, "expires"),
                        body.findCount("uses").orElse(1));
        body.refuseUnknown();
        try {
            Writing.desk(asker).carryOut(caller, command);
        } catch (Refused refused) {
            throw new Refusing(counter, asker, caller).fault(refused.refusal());
        }
        PartnerCode made = asker.office().now().find(id).orElseThrow();
        exchange.created(
                Json.object()
                        .put("id", id.toString())
                        .put("code", secret.text())
                        .put("expires", made.expires().toString())
                        .put("uses", made.uses()));
    }
}
