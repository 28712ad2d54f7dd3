package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.server.command.Domains;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Secret;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.stream.Stream;

/// Who it is that a business is about to add as its partner: looked at before it is done, by the
/// same id, domain or code. What finds nothing is answered like what finds a business that is
/// closed.
final class CandidatePages {
    private final Counter counter;

    CandidatePages(Counter counter) {
        this.counter = counter;
    }

    void look(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Business business = visit.business();
        visit.need(business, Visit.PARTNERS);
        Form body = Form.of(exchange.body());
        Optional<Business> found = found(visit, body);
        body.refuseUnknown();
        Business other =
                found.filter(b -> !b.closed() && b != business)
                        .orElseThrow(() -> visit.nothing().with("field", by(body)));
        ObjectNode node = Json.object();
        node.set("business", visit.tell().business(other));
        Trust.tell(visit, Optional.of(business), other, node);
        node.put("starts", Tell.word(other.settings().partners()));
        standing(visit.today(), business, other)
                .ifPresent(p -> node.put("partnership", p.id().toString()));
        exchange.answer(node);
    }

    private static Optional<Business> found(Visit visit, Form body) {
        Directory today = visit.today();
        Optional<String> partner = body.findText("partner", Questions.ID_MAX);
        Optional<String> domain = body.findText("domain", Questions.ID_MAX);
        Optional<String> code = body.findText("code", Secret.LENGTH_MAX);
        if (domain.isPresent()) {
            refuse(body, "domain", partner.isPresent() || code.isPresent());
            return domain(today, domain.get());
        }
        if (code.isPresent()) {
            refuse(body, "code", partner.isPresent());
            return today.code(new Secret(code.get()).hash())
                    .filter(c -> c.opensAt(visit.now()))
                    .map(today.listing()::business);
        }
        String id = partner.orElseThrow(() -> body.wrong("partner", "is missing: give an id"));
        return visit.asker().resolver().business(id).flatMap(today::find);
    }

    private static String by(Form body) {
        return Stream.of("domain", "code").filter(body::has).findFirst().orElse("partner");
    }

    private static void refuse(Form body, String field, boolean several) {
        if (several) throw body.wrong(field, "is too much: give `partner`, `domain` or `code`");
    }

    private static Optional<Business> domain(Directory today, String typed) {
        try {
            return today.byDomain(Domains.normal("domain", typed));
        } catch (Refused wrong) {
            throw Fault.wrong("domain", "`domain` is no domain: write `example.com` for one");
        }
    }

    private static Optional<Partnership> standing(Directory today, Business one, Business other) {
        return today.listing().partnerships(one).stream()
                .filter(p -> !p.gone() && today.listing().partner(p, one) == other)
                .findFirst();
    }
}
