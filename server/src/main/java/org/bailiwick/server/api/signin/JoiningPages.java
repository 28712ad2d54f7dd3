package org.bailiwick.server.api.signin;

import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Joining;
import org.bailiwick.server.session.SignIn;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import java.util.Optional;

/// People becoming known here.
final class JoiningPages {
    static final int NAME_MAX = 1_000;

    private final Joining joining;

    JoiningPages(Entrance entrance) {
        joining = entrance.joining();
    }

    void first(Exchange exchange) {
        Form body = Form.of(exchange.body());
        String token = body.text("token", Token.LENGTH_MAX);
        Joining.Applicant applicant = applicant(body);
        body.refuseUnknown();
        var person = joining.first(token, applicant, exchange.source());
        exchange.answer(Json.object().put("person", person.toString()));
    }

    void ask(Exchange exchange) {
        Form body = Form.of(exchange.body());
        String address = body.text("address", Questions.ID_MAX);
        Optional<String> link = body.findText("link", Token.LENGTH_MAX);
        body.refuseUnknown();
        joining.ask(address, link, exchange.source());
        exchange.answer(Json.object());
    }

    void register(Exchange exchange) {
        Form body = Form.of(exchange.body());
        Joining.Applicant applicant = applicant(body);
        body.refuseUnknown();
        var person = joining.register(exchange.path("token"), applicant, exchange.source());
        exchange.answer(Json.object().put("person", person.toString()));
    }

    private static Joining.Applicant applicant(Form body) {
        return new Joining.Applicant(
                body.text("name", NAME_MAX),
                body.text("address", Questions.ID_MAX),
                body.text("password", SignIn.TYPED_MAX));
    }
}
