package org.bailiwick.server.api;

import org.bailiwick.server.api.errand.Errands;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;

/// Who would gain and lose what, if a command were carried out. Nothing is kept.
final class Previews {
    private final Counter counter;

    Previews(Counter counter) {
        this.counter = counter;
    }

    void post(Exchange exchange) {
        Asker asker = counter.gate().admitAlso(exchange, Scopes.DECIDE);
        exchange.refuseOtherQueries();
        Form body = Form.of(exchange.body());
        var person = body.findText("on_behalf_of", Questions.ID_MAX);
        Caller caller =
                person.isEmpty()
                        ? Callers.of(asker, exchange)
                        : Callers.onBehalfOf(asker, person.get(), "on_behalf_of");
        Errands.Read read = Errands.read(asker, body);
        try {
            Previewed.answer(exchange, asker, Writing.desk(asker), caller, read.command());
        } catch (Refused refused) {
            throw read.named(new Refusing(counter, asker, caller).fault(refused.refusal()));
        }
    }
}
