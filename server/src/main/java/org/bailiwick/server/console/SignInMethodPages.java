package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// With what a person signs in, and where he is signed in.
final class SignInMethodPages {
    private static final String HERE = "/me/sign-in";
    private static final String DEVICES = "/me/devices";

    private final Pages pages;

    private SignInMethodPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        SignInMethodPages ways = new SignInMethodPages(pages);
        console.signedIn("GET", HERE, ways::show);
        console.signedIn("POST", HERE + "/password", ways::password);
        console.signedIn("POST", HERE + "/authenticator", ways::start);
        console.signedIn("POST", HERE + "/authenticator/confirm", ways::confirm);
        console.signedIn("POST", HERE + "/authenticator/remove", ways::remove);
        console.signedIn("POST", HERE + "/codes", ways::codes);
        console.signedIn("POST", HERE + "/passkeys/remove", ways::removePasskey);
        console.signedIn("POST", HERE + "/identities", ways::bring);
        console.signedIn("POST", HERE + "/identities/remove", ways::removeIdentity);
        console.signedIn("GET", DEVICES, ways::devices);
        console.signedIn("POST", DEVICES + "/end", ways::end);
        console.signedIn("POST", DEVICES + "/end-others", ways::endOthers);
    }

    void show(Turn turn) {
        Frame frame = pages.frame(turn, "me.sign-in", "me", "");
        List<String> mine =
                turn.get("/api/v1/identities").list("identities").stream()
                        .map(i -> i.text("provider"))
                        .toList();
        List<String> free =
                turn.find("/api/v1/sign-in").texts("providers").stream()
                        .filter(p -> !mine.contains(p))
                        .toList();
        pages.show(
                turn,
                "me/sign-in",
                frame,
                Map.of(
                        "back", back(turn.query("back")),
                        "me", turn.get("/api/v1/me"),
                        "session", turn.me().session(),
                        "passkeys", turn.get("/api/v1/passkeys").list("passkeys"),
                        "identities", mine,
                        "providers", free));
    }

    /// Where somebody was who was led here to set something up; here, where he came by himself.
    private static String back(String said) {
        return said.isBlank() ? HERE : Pages.own(said);
    }

    void password(Turn turn) {
        Posted form = turn.form();
        Inside.Told told =
                turn.send(
                        "PUT",
                        "/api/v1/password",
                        Json.object()
                                .put("old", form.text("old"))
                                .put("password", form.text("password")));
        MePages.done(turn, told, HERE, "password");
    }

    /// Shows what the authenticator is given, once.
    void start(Turn turn) {
        Inside.Told told = turn.send("POST", "/api/v1/authenticator", Json.object());
        if (!told.good()) throw new Refusal(told);
        Data given = new Data(told.json());
        starting(turn, given.text("secret"), given.text("uri"), Optional.empty());
    }

    private void starting(Turn turn, String secret, String uri, Optional<String> wrong) {
        Frame frame = pages.frame(turn, "me.authenticator.start", "me", "");
        Map<String, Object> parts = new HashMap<>();
        parts.put("secret", secret);
        parts.put("uri", uri);
        parts.put("picture", Qr.of(uri).map(Qr::path).orElse(""));
        parts.put("size", Qr.of(uri).map(Qr::size).orElse(0));
        parts.put("wrong", wrong.orElse(""));
        parts.put("back", back(turn.form().text("back")));
        pages.show(turn, "me/authenticator", frame, parts);
    }

    /// The first code: from then on one is asked for. What was shown is shown again where it does
    /// not hold.
    void confirm(Turn turn) {
        Posted form = turn.form();
        Inside.Told told =
                turn.send(
                        "POST",
                        "/api/v1/authenticator/confirmation",
                        Json.object().put("code", form.text("proof").strip()));
        if (told.good()) {
            turn.proved(told);
            once(turn, told);
            return;
        }
        Optional<String> wrong = StepUp.wrong(turn.say(), new Data(told.json()));
        if (wrong.isEmpty()) throw new Refusal(told);
        starting(turn, form.text("secret"), form.text("uri"), wrong);
    }

    /// Shows recovery codes, which are never shown again.
    private void once(Turn turn, Inside.Told told) {
        Frame frame = pages.frame(turn, "me.codes", "me", "");
        pages.show(
                turn,
                "me/codes",
                frame,
                Map.of(
                        "codes", new Data(told.json()).texts("recovery_codes"),
                        "back", back(turn.form().text("back"))));
    }

    void remove(Turn turn) {
        Inside.Told told = turn.send("DELETE", "/api/v1/authenticator", proof(turn));
        MePages.done(turn, told, HERE, "remove-authenticator");
    }

    private static tools.jackson.databind.node.ObjectNode proof(Turn turn) {
        return Json.object().put("code", turn.form().text("proof").strip());
    }

    void codes(Turn turn) {
        Inside.Told told = turn.send("POST", "/api/v1/recovery-codes", proof(turn));
        if (!told.good()) throw new Refusal(told);
        once(turn, told);
    }

    void removePasskey(Turn turn) {
        String id = Turn.encoded(turn.form().text("passkey"));
        Inside.Told told = turn.send("DELETE", "/api/v1/passkeys/" + id, Json.object());
        MePages.done(turn, told, HERE, "remove-passkey");
    }

    /// Says where to go to bring an account elsewhere together with this one.
    void bring(Turn turn) {
        String provider = turn.form().text("provider");
        Inside.Told told =
                turn.send("POST", "/api/v1/identities/" + Turn.encoded(provider), Json.object());
        if (!told.good()) throw new Refusal(told);
        turn.handOn(told);
        pages.plain(
                turn,
                200,
                "me/bring",
                Map.of(
                        "say", turn.say(),
                        "version", pages.version(),
                        "provider", provider,
                        "address", new Data(told.json()).text("address")));
    }

    void removeIdentity(Turn turn) {
        String provider = Turn.encoded(turn.form().text("provider"));
        Inside.Told told = turn.send("DELETE", "/api/v1/identities/" + provider, Json.object());
        MePages.done(turn, told, HERE, "remove-identity");
    }

    void devices(Turn turn) {
        Frame frame = pages.frame(turn, "me.devices", "me", "");
        Data sessions = turn.get("/api/v1/sessions");
        pages.show(turn, "me/devices", frame, Map.of("sessions", sessions.list("sessions")));
    }

    /// Ends one other session; one's own is ended by signing out.
    void end(Turn turn) {
        String session = Turn.encoded(turn.form().text("session"));
        Inside.Told told = turn.send("DELETE", "/api/v1/sessions/" + session, Json.object());
        turn.handOn(told);
        MePages.done(turn, told, DEVICES, "end-session");
    }

    void endOthers(Turn turn) {
        Inside.Told told = turn.send("DELETE", "/api/v1/sessions", Json.object());
        MePages.done(turn, told, DEVICES, "end-others");
    }
}
