package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/// Carries errands out: a form names the command and its parts, and is sent as it would be over
/// HTTP.
final class Doing {
    /// What one does to oneself and is then somebody else: the page it was done on may be closed.
    private static final Set<String> OF_ONESELF =
            Set.of("remove-member", "say-good-bye", "suspend-member", "set-role");

    private Doing() {}

    static void add(Console console, Pages pages) {
        Doing doing = new Doing();
        console.signedIn("POST", "/do", doing::post);
        Foretelling.add(console, pages);
    }

    void post(Turn turn) {
        Posted form = turn.form();
        ObjectNode body = Fields.body(form);
        boolean own = own(turn, body);
        String how = how(turn, new Data(body));
        Inside.Told told = turn.send("POST", "/api/v1/errands", body);
        if (!told.good()) throw new Refusal(told);
        Data answer = new Data(told.json());
        String command = body.path("command").asString("");
        boolean waits = told.status() == 202;
        String id = Turn.encoded(answer.text("id"));
        String back = Pages.own(form.text("back").replace("NEW", id));
        boolean inBusiness = back.startsWith("/b/");
        String entry = waits || !inBusiness ? "" : Outcome.entry(answer);
        String to = own && inBusiness ? "/" : back;
        Pages.lead(turn.exchange(), Outcome.address(to, command + how, entry, waits));
    }

    /// For what that which was given waits: that the member is there again, or the account active.
    private static String how(Turn turn, Data body) {
        if (body.text("command").equals("assign") && body.has("member")) {
            Data member =
                    turn.find("/api/v1/members/" + Turn.encoded(body.text("member")) + "?limit=1");
            if (member.has("state") && !member.text("state").equals("active")) return ".member";
        }
        return later(turn, body) ? ".later" : "";
    }

    /// Whether an account that it opens is not active, so that nothing works on it at once.
    private static boolean later(Turn turn, Data body) {
        List<Data> accounts =
                switch (body.text("command")) {
                    case "assign" ->
                            List.of(
                                    turn.find(
                                            "/api/v1/assets/" + Turn.encoded(body.text("asset"))));
                    case "approve-request" ->
                            turn
                                    .find("/api/v1/requests/" + Turn.encoded(body.text("request")))
                                    .list("assets")
                                    .stream()
                                    .map(wish -> wish.at("asset"))
                                    .toList();
                    default -> List.of();
                };
        return accounts.stream().anyMatch(a -> a.has("state") && !a.text("state").equals("active"));
    }

    /// Whether it is about the membership of whoever does it.
    private static boolean own(Turn turn, ObjectNode body) {
        if (!OF_ONESELF.contains(body.path("command").asString(""))) return false;
        String member = body.path("member").asString("");
        return turn.get("/api/v1/me").list("memberships").stream()
                .anyMatch(m -> m.text("id").equals(member));
    }
}
