package org.bailiwick.server.api;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.ContactCommand.ProveDomain;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.Submission;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.seal.Domain;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.TextRecords;

import java.security.SecureRandom;
import java.util.Optional;

/// A business proves a domain by a TXT record that names it: whoever can write there says that the
/// domain is this business's.
final class DomainChecks {
    static final String PATH = "/api/v1/businesses/{business}/domains/{domain}/check";

    /// In front of the domain stands the record.
    private static final String LABEL = "_bailiwick.";

    private final Counter counter;
    private final TextRecords records;
    private final Ids ids = new Ids(new SecureRandom());

    DomainChecks(Counter counter, TextRecords records) {
        this.counter = counter;
        this.records = records;
    }

    /// Looks the record up, and proves the domain where it is there. Nothing is looked up for those
    /// who could not prove it.
    void check(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange);
        Caller caller = Callers.of(asker, exchange);
        Form body = Form.of(exchange.bodyOrNothing());
        String reason = body.findText("reason", Submission.REASON_MAX).orElse("");
        body.refuseUnknown();
        Desk desk = Writing.desk(asker);
        BusinessId business =
                asker.resolver().business(exchange.path("business")).orElseGet(ids::business);
        Refusing refusing = new Refusing(counter, asker, caller);
        try {
            Submission.checked(reason);
            ProveDomain command = new ProveDomain(business, exchange.path("domain"), true);
            desk.admit(caller, command);
            if (asker.today().find(business).isEmpty()) throw refusing.notFound();
            Domain domain = domain(exchange.path("domain"));
            String wanted = "bailiwick=" + business;
            if (!records.of(LABEL + domain.text()).contains(wanted)) throw missing(domain, wanted);
            Done done =
                    desk.carryOut(
                            new Submission(
                                    caller, command, reason, Optional.empty(), Optional.empty()));
            exchange.position(Exchange.positionHeader(done.position()));
            exchange.answer(
                    Json.object().put("position", done.position()).put("domain", domain.text()));
        } catch (Refused refused) {
            throw refusing.fault(refused.refusal());
        }
    }

    private static Domain domain(String typed) {
        try {
            return Domain.parse(typed);
        } catch (IllegalArgumentException none) {
            throw Fault.wrong(
                    "domain",
                    "%s: write it as `nordwind.example`",
                    String.valueOf(none.getMessage()));
        }
    }

    /// What to publish, where it is not there yet.
    private static Fault missing(Domain domain, String wanted) {
        return Fault.of(
                        409,
                        "no-such-record",
                        "there is no TXT record `%s` at `%s` yet: publish it, wait until it is"
                                + " known, and check again",
                        wanted,
                        LABEL + domain.text())
                .with("record", LABEL + domain.text())
                .with("value", wanted);
    }
}
