package org.bailiwick.server.api.signin;

import io.helidon.http.HeaderNames;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.SecondStepDays;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.session.EndReason;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Factors;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Session;
import org.bailiwick.server.session.Sessions;
import org.bailiwick.server.session.SignIn;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Signing in and out, and the devices on which one is signed in.
final class SessionPages {
    private final Office office;
    private final Counter counter;
    private final Entrance entrance;
    private final SessionCookie cookie;

    SessionPages(Office office, Counter counter, Entrance entrance) {
        this.office = office;
        this.counter = counter;
        this.entrance = entrance;
        cookie = new SessionCookie(entrance.secure());
    }

    void signIn(Exchange exchange) {
        Form body = Form.of(exchange.body());
        SignIn.Attempt attempt =
                new SignIn.Attempt(
                        body.text("address", Questions.ID_MAX),
                        body.text("password", SignIn.TYPED_MAX),
                        body.findText("code", Factors.CODE_MAX).orElse(""),
                        body.findText("device", Session.DEVICE_MAX)
                                .or(() -> exchange.header(HeaderNames.USER_AGENT))
                                .orElse(""),
                        exchange.source());
        body.refuseUnknown();
        opened(exchange, entrance.signIn().signIn(attempt));
    }

    /// Answers somebody who is signed in from now on.
    void opened(Exchange exchange, Sessions.Opened opened) {
        cookie.set(exchange, opened.token());
        exchange.answer(told(new SignedIn(opened.session(), opened.token().csrf())));
    }

    void get(Exchange exchange) {
        exchange.answer(told(counter.gate().admitPerson(exchange)));
    }

    private ObjectNode told(SignedIn who) {
        ObjectNode node = Json.object();
        ObjectNode person = node.putObject("person").put("id", who.person().toString());
        office.now()
                .find(who.person())
                .flatMap(p -> office.open(p.name()))
                .ifPresent(name -> person.put("name", name));
        node.set("session", row(who.session()));
        node.put("authenticator", entrance.factors().on(who.person()));
        node.put("recovery_codes_left", entrance.factors().recoveryCodesLeft(who.person()));
        node.put("csrf", who.csrf());
        Presence presence =
                entrance.presences(List.of(who.person())).getOrDefault(who.person(), Presence.NONE);
        office.now()
                .find(who.person())
                .ifPresent(p ->
                        SecondStepDays.tell(
                                node, office.now(), p, presence, entrance.sessions().now()));
        return node;
    }

    private static ObjectNode row(Session session) {
        return Json.object()
                .put("id", session.id())
                .put("device", session.device())
                .put("proof", session.proof() == Proof.TWO_STEPS ? "two-steps" : "one-step")
                .put("proved", session.proved().toString())
                .put("since", session.created().toString())
                .put("seen", session.seen().toString())
                .put("idle_until", session.idleEnd().toString())
                .put("until", session.absoluteEnd().toString());
    }

    void signOut(Exchange exchange) {
        entrance.sessions().signOut(counter.gate().admitPerson(exchange).session());
        cookie.itself().clear(exchange);
        exchange.answer(Json.object());
    }

    void list(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("sessions");
        for (Session session : entrance.sessions().living(who.person())) {
            all.add(row(session).put("current", session.id().equals(who.session().id())));
        }
        exchange.answer(answer);
    }

    void endOthers(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        entrance.sessions().endOthers(who.session(), EndReason.ENDED_ELSEWHERE);
        exchange.answer(Json.object());
    }

    void end(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        if (!entrance.sessions().end(who.person(), exchange.path("session"))) {
            throw Fault.of(
                    404, "not-found", "you have no such session: see `GET /api/v1/sessions`");
        }
        if (exchange.path("session").equals(who.session().id())) cookie.itself().clear(exchange);
        exchange.answer(Json.object());
    }

    /// The operator ends all sessions of somebody.
    void endAllOf(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        var person =
                asker.resolver()
                        .person(exchange.path("person"))
                        .filter(p -> asker.today().find(p).isPresent())
                        .orElseThrow(() ->
                                Fault.of(
                                        404, "not-found", "nobody is known by this: check the id"));
        entrance.sessions().endAll(person, EndReason.ENDED_BY_OPERATOR);
        exchange.answer(Json.object());
    }
}
