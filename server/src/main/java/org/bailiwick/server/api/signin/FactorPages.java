package org.bailiwick.server.api.signin;

import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Factors;
import org.bailiwick.server.session.Sessions;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The second step.
final class FactorPages {
    private final Counter counter;
    private final Factors factors;
    private final SessionCookie cookie;

    FactorPages(Counter counter, Entrance entrance) {
        this.counter = counter;
        factors = entrance.factors();
        cookie = new SessionCookie(entrance.secure());
    }

    void start(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        Factors.Started started = factors.start(who);
        exchange.answer(Json.object().put("secret", started.secret()).put("uri", started.uri()));
    }

    void confirm(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Factors.Confirmed confirmed = factors.confirm(who, code(exchange), exchange.source());
        renewed(exchange, confirmed.opened(), codes(confirmed.recoveryCodes()));
    }

    void stepUp(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        renewed(exchange, factors.stepUp(who, code(exchange), exchange.source()), Json.object());
    }

    void remove(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        factors.remove(who, code(exchange), exchange.source());
        exchange.answer(Json.object());
    }

    void recoveryCodes(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        exchange.answer(codes(factors.makeRecoveryCodes(who, code(exchange), exchange.source())));
    }

    private static String code(Exchange exchange) {
        Form body = Form.of(exchange.body());
        String code = body.text("code", Factors.CODE_MAX);
        body.refuseUnknown();
        return code;
    }

    private static ObjectNode codes(List<String> codes) {
        ObjectNode node = Json.object();
        node.set("recovery_codes", Json.of(codes));
        return node;
    }

    private void renewed(Exchange exchange, Sessions.Opened opened, ObjectNode answer) {
        cookie.set(exchange, opened.token());
        exchange.answer(answer.put("csrf", opened.token().csrf()));
    }
}
