package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Coming in and going out.
final class SignInPages {
    private final Pages pages;
    private final Kept kept;

    private SignInPages(Pages pages, Kept kept) {
        this.pages = pages;
        this.kept = kept;
    }

    static void add(Console console, Pages pages, Kept kept) {
        SignInPages in = new SignInPages(pages, kept);
        console.open("GET", "/sign-in", in::form);
        console.openUnbound("/sign-in", in::signIn);
        console.open("POST", "/sign-out", in::signOut);
        console.open("POST", "/switch", in::switchTo);
        console.open("GET", "/repair", in::repairForm);
        console.openUnbound("/repair", in::repair);
    }

    void form(Turn turn) {
        show(turn, 200, turn.query("back"), "", "", false);
    }

    private void show(
            Turn turn, int status, String back, String address, String wrong, boolean code) {
        Data providers = turn.find("/api/v1/sign-in");
        String reason = turn.query("reason");
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("version", pages.version());
        parts.put("who", turn.who());
        parts.put("back", Pages.own(back));
        parts.put("address", address);
        parts.put("wrong", wrong);
        parts.put("code", code);
        parts.put("providers", providers.list("providers"));
        parts.put("reason", turn.say().find("ended." + reason).orElse(""));
        pages.plain(turn, status, "sign-in", parts);
    }

    void signIn(Turn turn) {
        Posted form = turn.form();
        ObjectNode body =
                Json.object()
                        .put("address", form.text("address").strip())
                        .put("password", form.text("password"));
        Pages.filled(form.text("code")).ifPresent(code -> body.put("code", code));
        Inside.Told told = turn.send("POST", "/api/v1/sessions", body);
        if (told.good()) {
            kept.keep(turn);
            for (String cookie : told.cookies()) turn.exchange().addHeader("Set-Cookie", cookie);
            Pages.lead(turn.exchange(), Pages.own(form.text("back")));
            return;
        }
        Data problem = new Data(told.json());
        boolean second = Problems.type(problem).equals("second-step");
        boolean first = second && form.text("code").isBlank();
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        show(
                turn,
                told.status() == 401 ? 200 : told.status(),
                form.text("back"),
                form.text("address"),
                first
                        ? ""
                        : turn.say()
                                .find("sign-in.wrong." + Problems.type(problem))
                                .orElseGet(() -> problem.text("detail")),
                second);
    }

    void signOut(Turn turn) {
        Posted form = turn.form();
        Inside.Told told = turn.send("DELETE", "/api/v1/session", Json.object());
        for (String cookie : told.cookies()) turn.exchange().addHeader("Set-Cookie", cookie);
        Optional<String> next = kept.next(turn);
        Pages.lead(turn.exchange(), next.isPresent() ? "/" : "/sign-in?reason=sign-out");
    }

    /// Goes on as another account that is signed in in this browser.
    void switchTo(Turn turn) {
        Posted form = turn.form();
        boolean here = kept.switchTo(turn, form.text("account"));
        String back = Pages.own(form.text("back"));
        Pages.lead(turn.exchange(), here ? back : "/sign-in?back=" + Turn.encoded(back));
    }

    void repairForm(Turn turn) {
        pages.plain(
                turn,
                200,
                "repair",
                Map.of(
                        "say", turn.say(),
                        "version", pages.version(),
                        "back", Pages.own(turn.query("back"))));
    }

    /// Has the browser forget everything that is ours, and leads back.
    void repair(Turn turn) {
        Posted form = turn.form();
        String back = Pages.own(form.text("back"));
        turn.exchange().header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        kept.clearAll(turn);
        Pages.lead(turn.exchange(), "/sign-in?reason=repaired&back=" + Turn.encoded(back));
    }
}
