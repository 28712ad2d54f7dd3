package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import java.util.function.Predicate;

/// Whoever runs the members asks one of them to have a look, because something has changed for him.
final class NudgePages {
    private final Counter counter;
    private final Predicate<Member> nudge;

    /// @param nudge says whether a letter went out
    NudgePages(Counter counter, Predicate<Member> nudge) {
        this.counter = counter;
        this.nudge = nudge;
    }

    void post(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Member member = visit.own("member", MemberId::find, visit.today()::find);
        visit.needInside(visit.today().business(member), Visit.MEMBERS);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        if (member.gone()) throw visit.nothing();
        exchange.answer(Json.object().put("told", nudge.test(member)));
    }
}
