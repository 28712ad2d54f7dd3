package org.bailiwick.server.console;

import org.bailiwick.server.session.Link;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Coming in: with a password and a code, a passkey, or an account elsewhere.
final class SignInPages {
    /// The cookie that remembers the way back while somebody is at a provider.

    private static final String WAYS = "/api/v1/sign-in";

    private final Pages pages;

    private SignInPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        SignInPages in = new SignInPages(pages);
        console.open("GET", "/sign-in", in::form);
        console.openUnbound("/sign-in", in::signIn);
        console.openUnbound("/sign-in/passkey", in::passkey);
        console.open("GET", "/sign-in/with/{provider}", in::provider);
    }

    /// What the form shows.
    ///
    /// @param wrong why it did not work; empty where it was not tried
    /// @param code whether a code is asked for
    private record Shown(int status, String back, String address, String wrong, boolean code) {}

    void form(Turn turn) {
        String back = turn.query("from").isEmpty() ? turn.query("back") : Problems.before(turn);
        show(turn, new Shown(200, back, "", "", false));
    }

    private void show(Turn turn, Shown shown) {
        String reason = turn.query("reason").isEmpty() ? turn.ended() : turn.query("reason");
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("version", pages.version());
        parts.put("who", turn.who());
        parts.put("others", Kept.besides(turn));
        parts.put("csrf", turn.csrf());
        parts.put("back", Pages.own(shown.back()));
        parts.put("address", shown.address());
        parts.put("wrong", shown.wrong());
        parts.put("code", shown.code());
        parts.put("providers", turn.find(WAYS).texts("providers"));
        parts.put("reason", turn.say().find("ended." + reason).orElse(""));
        pages.plain(turn, shown.status(), "sign-in", parts);
    }

    void signIn(Turn turn) {
        Posted form = turn.form();
        ObjectNode body =
                Json.object()
                        .put("address", form.text("address").strip())
                        .put("password", form.text("password"));
        Pages.filled(form.text("code")).ifPresent(code -> body.put("code", code));
        Inside.Told told = turn.sendUnknown("POST", "/api/v1/sessions", body);
        if (told.good()) {
            in(turn, told);
            Pages.lead(turn.exchange(), Pages.own(form.text("back")));
            return;
        }
        Data problem = new Data(told.json());
        String type = Problems.type(problem);
        boolean second = type.equals("second-step");
        boolean first = second && form.text("code").isBlank();
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        String wrong =
                turn.say()
                        .find("sign-in.wrong." + type)
                        .orElseGet(() -> Reasons.detail(turn.say(), problem));
        int status = told.status() == 401 ? 200 : told.status();
        show(
                turn,
                new Shown(
                        status,
                        form.text("back"),
                        form.text("address"),
                        first ? "" : wrong,
                        second));
    }

    /// Somebody is signed in from now on; who was so before stays so, beside him.
    private void in(Turn turn, Inside.Told told) {
        Kept.keep(turn, new Data(told.json()).text("person.id"));
        turn.handOn(told);
    }

    /// What a device has signed, sent by our script.
    void passkey(Turn turn) {
        Posted form = turn.form();
        ObjectNode body = Json.object();
        body.set("credential", Json.read(form.text("credential").getBytes(StandardCharsets.UTF_8)));
        Inside.Told told = turn.sendUnknown("POST", "/api/v1/passkey-sessions", body);
        if (!told.good()) throw new Refusal(told);
        in(turn, told);
        Pages.lead(turn.exchange(), Pages.own(form.text("back")));
    }

    /// Leads to a provider, and remembers the way back.
    void provider(Turn turn) {
        Inside.Told told = turn.ask(Inside.Ask.get(WAYS + "/" + turn.path("provider")));
        String there = told.header("location").orElseThrow(() -> new Refusal(told));
        Kept.keep(turn);
        String back = Turn.encoded(Pages.own(turn.query("back")));
        turn.behind().back().set(turn.exchange(), back, Link.PROVIDER_MAX);
        turn.handOn(told);
        Pages.lead(turn.exchange(), there);
    }

    /// Leads on who has come back from a provider to the first page.
    ///
    /// @return whether he has, and was
    static boolean cameBack(Turn turn) {
        String back = turn.behind().back().of(turn.exchange()).orElse("");
        if (back.isEmpty()) return false;
        turn.behind().back().clear(turn.exchange());
        Pages.lead(turn.exchange(), Pages.own(decoded(back)));
        return true;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "/";
        }
    }
}
