package org.bailiwick.server.api.signin;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Passkey;
import org.bailiwick.server.session.PasskeySignIn;
import org.bailiwick.server.session.Session;
import org.bailiwick.server.session.Sessions;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.List;

/// Passkeys, in the JSON that browsers read and write themselves.
final class PasskeyPages {
    private static final String CREDENTIAL = "credential";

    private final Counter counter;
    private final PasskeySignIn passkeys;
    private final SessionPages sessions;
    private final SessionCookie cookie;

    PasskeyPages(Counter counter, Entrance entrance, SessionPages sessions) {
        this.counter = counter;
        this.sessions = sessions;
        passkeys = entrance.passkeys();
        cookie = new SessionCookie(entrance.secure());
    }

    /// For `navigator.credentials.create`.
    void begin(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        PasskeySignIn.Asked asked = passkeys.begin(who);
        ObjectNode node = Json.object();
        node.putObject("rp").put("id", asked.place()).put("name", "Bailiwick");
        node.putObject("user")
                .put("id", Base64.getUrlEncoder().withoutPadding().encodeToString(asked.handle()))
                .put("name", asked.name())
                .put("displayName", asked.name());
        node.put("challenge", asked.challenge().text());
        ArrayNode taken = node.putArray("pubKeyCredParams");
        for (long each : PasskeySignIn.algorithms()) {
            taken.addObject().put("type", "public-key").put("alg", each);
        }
        node.put("timeout", Link.PASSKEY_MAX.toMillis());
        described(node.putArray("excludeCredentials"), asked.has());
        node.putObject("authenticatorSelection")
                .put("residentKey", "required")
                .put("requireResidentKey", true)
                .put("userVerification", "required");
        node.put("attestation", "none");
        exchange.answer(node);
    }

    private static void described(ArrayNode to, List<Passkey> all) {
        for (Passkey each : all) to.addObject().put("type", "public-key").put("id", each.id());
    }

    void add(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Form body = Form.of(exchange.body());
        String name = body.text("name", Passkey.NAME_MAX);
        String sent = sent(body);
        body.refuseUnknown();
        exchange.answer(row(passkeys.add(who, name, sent)));
    }

    private static String sent(Form body) {
        boolean named = body.has(CREDENTIAL) && body.node().at("/credential/id").isString();
        if (!named || !(body.node().path(CREDENTIAL) instanceof ObjectNode node)) {
            throw body.wrong(CREDENTIAL, "must be the object that the browser gives");
        }
        String text = node.toString();
        if (text.length() <= Passkey.SENT_MAX) return text;
        throw body.wrong(CREDENTIAL, "has at most %d characters", Passkey.SENT_MAX);
    }

    private static ObjectNode row(Passkey passkey) {
        return Json.object()
                .put("id", passkey.id())
                .put("name", passkey.name())
                .put("made", passkey.made().toString())
                .put("used", passkey.used().toString())
                .put("stopped", passkey.stopped());
    }

    void list(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("passkeys");
        for (Passkey each : passkeys.of(who.person())) all.add(row(each));
        exchange.answer(answer);
    }

    void remove(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        if (!passkeys.remove(who, exchange.path("passkey"))) {
            throw Fault.of(
                    404, "not-found", "you have no such passkey: see `GET /api/v1/passkeys`");
        }
        exchange.answer(Json.object());
    }

    /// For `navigator.credentials.get`, for somebody who is not known yet.
    void ask(Exchange exchange) {
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        exchange.answer(asking(passkeys.ask(exchange.source())));
    }

    /// For `navigator.credentials.get`, for a session that is to prove its second step.
    void askForStep(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        ObjectNode node = asking(passkeys.ask(who));
        described(node.putArray("allowCredentials"), passkeys.of(who.person()));
        exchange.answer(node);
    }

    private ObjectNode asking(Token challenge) {
        return Json.object()
                .put("challenge", challenge.text())
                .put("rpId", passkeys.place())
                .put("timeout", Link.PASSKEY_MAX.toMillis())
                .put("userVerification", "required");
    }

    void signIn(Exchange exchange) {
        Form body = Form.of(exchange.body());
        String sent = sent(body);
        String device =
                body.findText("device", Session.DEVICE_MAX)
                        .or(() -> exchange.header(HeaderNames.USER_AGENT))
                        .orElse("");
        body.refuseUnknown();
        sessions.opened(exchange, passkeys.signIn(sent, device, exchange.source()));
    }

    void stepUp(Exchange exchange) {
        SignedIn who = counter.gate().admitPerson(exchange);
        Form body = Form.of(exchange.body());
        String sent = sent(body);
        body.refuseUnknown();
        Sessions.Opened opened = passkeys.stepUp(who, sent);
        cookie.set(exchange, opened.token());
        exchange.answer(Json.object().put("csrf", opened.token().csrf()));
    }
}
