package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The people of a business: who belongs to it, who is invited, and what each of them holds.
final class UserPages {
    private static final int SHOWN = 200;

    private final Pages pages;

    private UserPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        UserPages users = new UserPages(pages);
        console.signedIn("GET", "/b/{business}/users", users::list);
        MemberAdding.add(console, pages);
        console.signedIn("GET", "/b/{business}/users.csv", UserPages::table);
        console.signedIn("GET", "/b/{business}/users/invitations/{invitation}", users::invitation);
        console.signedIn("POST", "/b/{business}/users/{member}/nudge", UserPages::nudge);
        MemberGoodByePages.add(console, pages);
        console.signedIn("GET", "/b/{business}/users/{member}", users::one);
    }

    void list(Turn turn) {
        String b = turn.path("business");
        String at = "/api/v1/businesses/" + b;
        Frame frame = pages.frame(turn, "users.title", "users", turn.exchange().path("business"));
        Data members =
                turn.get(at + "/members?limit=200" + turn.passed("q", "role", "state", "after"));
        Data invitations = turn.find(at + "/invitations?limit=1000" + turn.passed("q", "role"));
        List<Data> open = InvitationRows.shown(invitations.list("invitations"));
        pages.show(
                turn,
                "users/list",
                frame,
                Map.of(
                        "members", members,
                        "invitations", open.stream().limit(SHOWN).toList(),
                        "cut", open.size() > SHOWN || invitations.has("next"),
                        "holders", holders(turn, at, members.list("members")),
                        "q", turn.query("q"),
                        "role", turn.query("role"),
                        "state", turn.query("state"),
                        "passed", turn.passed("q", "role", "state")));
    }

    /// Who of these holds anything: where there are too many assignments to look at once, each of
    /// those is asked about of whom none was seen.
    private static Set<String> holders(Turn turn, String at, List<Data> members) {
        Data told = turn.find(at + "/assignments?limit=1000");
        Set<String> holders =
                told.list("assignments").stream()
                        .map(row -> row.text("member"))
                        .collect(Collectors.toCollection(HashSet::new));
        for (Data member : told.has("next") ? members : List.<Data>of()) {
            String id = member.text("id");
            if (holders.contains(id) || !member.text("role").equals("standard")) continue;
            Data one = turn.find("/api/v1/members/" + Turn.encoded(id) + "?limit=1");
            if (!one.list("assignments").isEmpty()) holders.add(id);
        }
        return holders;
    }

    private static void table(Turn turn) {
        Download.csv(
                turn,
                "/api/v1/businesses/"
                        + turn.path("business")
                        + "/members?format=csv"
                        + turn.passed("q", "role", "state"),
                "users.csv");
    }

    /// Asks somebody by letter to have a look.
    private static void nudge(Turn turn) {
        String at = "/api/v1/members/" + turn.path("member") + "/nudges";
        Inside.Told told = turn.send("POST", at, Json.object());
        if (!told.good()) throw new Refusal(told);
        boolean went = new Data(told.json()).yes("told");
        String back = Pages.own(turn.form().text("back"));
        String done = went ? "nudge" : "nudge-again";
        Pages.lead(turn.exchange(), Outcome.address(back, done, "", false));
    }

    void invitation(Turn turn) {
        Data invitation = turn.get("/api/v1/invitations/" + turn.path("invitation"));
        Frame frame =
                pages.frame(turn, "users.invitation", "users", turn.exchange().path("business"));
        pages.show(
                turn,
                "users/invitation",
                frame,
                Map.of(
                        "kinds",
                        Kinds.ask(turn),
                        "invitation",
                        invitation,
                        "link",
                        Origin.of(turn) + "/invitations/" + turn.path("invitation")));
    }

    void one(Turn turn) {
        String b = turn.path("business");
        String at = "/api/v1/members/" + turn.path("member");
        Data member = turn.get(at + "?limit=" + SHOWN + turn.passed("after"));
        Frame frame =
                pages.frame(
                        turn,
                        member.text("person.name"),
                        "users",
                        turn.exchange().path("business"));
        Set<String> held =
                member.list("assignments").stream()
                        .map(row -> row.text("asset.id"))
                        .collect(Collectors.toSet());
        Offered assets = Offered.of(turn, "/api/v1/businesses/" + b + "/assets", "assets", SHOWN);
        pages.show(
                turn,
                "users/one",
                frame,
                Map.of(
                        "kinds", Kinds.ask(turn),
                        "member", member,
                        "forecast", turn.find(at + "/forecast"),
                        "assets", assets.last(asset -> held.contains(asset.text("id")))));
    }
}
