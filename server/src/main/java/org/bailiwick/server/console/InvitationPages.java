package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the letter of an invitation leads to: who invites, to what, until when and for whom, before
/// anybody signs in. To look at it changes nothing.
final class InvitationPages {
    private final Pages pages;

    private InvitationPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        InvitationPages invitations = new InvitationPages(pages);
        console.open("GET", "/invitation/{token}", turn -> invitations.show(turn, Answer.NONE));
        console.open("POST", "/invitation/{token}", invitations::post);
        console.open("GET", "/invitations/{invitation}", invitations::held);
    }

    /// What came of an answer that did not work.
    ///
    /// @param name that was typed
    /// @param other whether the invitation is for another account
    private record Answer(int status, String sentence, String name, boolean other) {
        static final Answer NONE = new Answer(200, "", "", false);
    }

    private static String address(Turn turn) {
        return "/api/v1/invitation-links/" + turn.path("token");
    }

    private void show(Turn turn, Answer answer) {
        Data me = turn.who().isPresent() ? turn.find("/api/v1/me") : Data.NOTHING;
        turn.speak(me);
        Inside.Told told = turn.ask(Inside.Ask.get(address(turn)));
        if (!told.good()) {
            Map<String, Object> over = bare(turn);
            over.put("path", Pages.own(turn.exchange().pathAndQuery()));
            over.put("who", turn.who());
            pages.plain(turn, told.status(), "join/over", over);
            return;
        }
        Data invitation = new Data(told.json());
        String mode = mode(turn, invitation, answer);
        boolean member = !mode.equals("switch") && member(me, invitation);
        Map<String, Object> parts = bare(turn);
        parts.put("invitation", invitation);
        parts.put("path", Pages.own(turn.exchange().pathAndQuery()));
        parts.put("opening", address(turn) + "/opening");
        parts.put("who", turn.who());
        parts.put("others", Kept.besides(turn));
        parts.put("mode", member ? "member" : mode);
        parts.put("wrong", member ? "" : answer.sentence());
        parts.put("name", answer.name());
        pages.plain(turn, answer.status(), "join/invitation", parts);
    }

    /// Whether whoever is signed in is in that business already: the invitation adds nothing to it.
    private static boolean member(Data me, Data invitation) {
        String business = invitation.text("business.id");
        return me.list("memberships").stream()
                .anyMatch(m -> m.text("business.id").equals(business));
    }

    /// What the link leads to that whoever invited has copied: it proves no address, so it shows
    /// something only to whoever is signed in with the one that was invited. Everybody else reads
    /// that it stands in the letter, whether there is such an invitation or not.
    private void held(Turn turn) {
        if (turn.who().isEmpty()) {
            Map<String, Object> parts = bare(turn);
            parts.put("path", Pages.own(turn.exchange().pathAndQuery()));
            pages.plain(turn, 200, "join/copied", parts);
            return;
        }
        Frame frame = pages.frame(turn, "me.invitations", "me", "");
        String id = turn.exchange().path("invitation");
        Optional<Data> mine =
                turn.get("/api/v1/me").list("invitations").stream()
                        .filter(i -> i.text("id").equals(id))
                        .findFirst();
        Map<String, Object> parts = new HashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("invitation", mine.orElse(Data.NOTHING));
        pages.show(turn, "join/held", frame, parts);
    }

    private Map<String, Object> bare(Turn turn) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("version", pages.version());
        return parts;
    }

    /// What whoever looks can do: `accept`, `take` (with an address that becomes his), `switch` to
    /// the account that has the address, `sign-in` with it, or `register`.
    private static String mode(Turn turn, Data invitation, Answer answer) {
        boolean known = invitation.yes("registered") || answer.other();
        if (turn.who().isEmpty()) return known ? "sign-in" : "register";
        if (invitation.yes("yours")) return "accept";
        return known ? "switch" : "take";
    }

    private void post(Turn turn) {
        Posted form = turn.form();
        switch (form.text("how")) {
            case "accept" -> accepted(turn, turn.send("POST", path(turn), Json.object()));
            case "register" ->
                    accepted(
                            turn,
                            turn.sendUnknown(
                                    "POST",
                                    path(turn),
                                    Json.object()
                                            .put("name", form.text("name").strip())
                                            .put("password", form.text("password"))));
            case "decline" -> decline(turn);
            case "anew" -> askAnew(turn);
            default -> show(turn, Answer.NONE);
        }
    }

    private static String path(Turn turn) {
        return address(turn) + "/acceptance";
    }

    private void accepted(Turn turn, Inside.Told told) {
        boolean registers = turn.form().text("how").equals("register");
        if (told.good()) {
            String business = new Data(told.json()).text("business.id");
            Pages.lead(
                    turn.exchange(),
                    registers
                            ? "/sign-in?reason=invited&back=/b/" + business
                            : "/b/" + business + "?done=accept-invitation");
            return;
        }
        Data problem = new Data(told.json());
        String type = Problems.type(problem);
        if (type.equals("signed-out")) throw new Refusal(told);
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        boolean other = type.equals("other-account");
        String sentence = other ? "" : Wrong.of(turn.say(), told).sentence();
        show(turn, new Answer(told.status(), sentence, turn.form().text("name"), other));
    }

    /// Whoever holds a letter that opens nothing any more asks for a new one.
    private void askAnew(Turn turn) {
        Inside.Told told = turn.send("POST", address(turn) + "/renewal", Json.object());
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        String outcome =
                told.good() ? new Data(told.json()).yes("asked") ? "asked" : "stands" : "unknown";
        Map<String, Object> parts = bare(turn);
        parts.put("outcome", outcome);
        pages.plain(turn, told.status(), "join/anew", parts);
    }

    private void decline(Turn turn) {
        Data invitation = turn.get(address(turn));
        Optional<Who> who = turn.who();
        if (who.isEmpty()) {
            show(turn, Answer.NONE);
            return;
        }
        Inside.Told told =
                turn.send(
                        "POST",
                        "/api/v1/invitations/" + invitation.text("id") + "/refusal",
                        Json.object().put("person", who.get().id()));
        if (!told.good()) throw new Refusal(told);
        Map<String, Object> parts = bare(turn);
        parts.put("business", invitation.text("business.name"));
        pages.plain(turn, 200, "join/declined", parts);
    }
}
