package org.bailiwick.server.api.signin;

import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.SignIn;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

/// Changing a password, and setting it anew.
final class PasswordPages {
    private final Counter counter;
    private final SignIn signIn;

    PasswordPages(Counter counter, Entrance entrance) {
        this.counter = counter;
        signIn = entrance.signIn();
    }

    void change(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Form body = Form.of(exchange.body());
        String old = body.text("old", SignIn.TYPED_MAX);
        String next = body.text("password", SignIn.TYPED_MAX);
        body.refuseUnknown();
        signIn.changePassword(who, old, next, exchange.source());
        exchange.answer(Json.object());
    }

    void askForReset(Exchange exchange) {
        Form body = Form.of(exchange.body());
        String address = body.text("address", Questions.ID_MAX);
        body.refuseUnknown();
        signIn.askForReset(address, exchange.source());
        exchange.answer(Json.object());
    }

    void reset(Exchange exchange) {
        Form body = Form.of(exchange.body());
        String password = body.text("password", SignIn.TYPED_MAX);
        body.refuseUnknown();
        signIn.reset(exchange.path("token"), password, exchange.source());
        exchange.answer(Json.object());
    }
}
