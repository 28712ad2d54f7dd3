package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What belongs to a person: who he is, where he belongs, on what he works, and what he is told.
final class MePages {
    /// What one is told about, beside what everybody has to know at once.
    static final List<String> NOTICES =
            List.of(
                    "access",
                    "invitations",
                    "requests",
                    "partners",
                    "transfers",
                    "links",
                    "safety",
                    "endings");

    private final Pages pages;

    private MePages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        MePages me = new MePages(pages);
        console.signedIn("GET", "/me", me::profile);
        console.signedIn("POST", "/me/profile", me::changeProfile);
        console.signedIn("GET", "/me/accounts", me::accounts);
        console.signedIn("GET", "/me/notices", me::notices);
        console.signedIn("POST", "/me/notices", me::changeNotices);
        console.signedIn("GET", "/me/requests", me::requests);
        console.signedIn("GET", "/me/given", me::given);
        console.signedIn("GET", "/me/given/{given}", me::oneGiven);
        console.signedIn("POST", "/me/given/{given}/end", me::end);
        console.signedIn("POST", "/me/given/{given}/until", me::shorten);
    }

    void profile(Turn turn) {
        Frame frame = pages.frame(turn, "me.title", "me", "");
        Data me = turn.get("/api/v1/me");
        List<Data> recoveries = turn.find("/api/v1/me/recoveries").list("recoveries");
        pages.show(
                turn,
                "me/profile",
                frame,
                Map.of("me", me, "kinds", Kinds.ask(turn), "recoveries", recoveries));
    }

    void changeProfile(Turn turn) {
        Posted form = turn.form();
        ObjectNode body =
                Json.object()
                        .put("language", form.text("language"))
                        .put("zone", form.text("zone").strip());
        done(turn, turn.send("PATCH", "/api/v1/me", body), "/me", "profile");
    }

    /// Leads on with a sentence of what was done.
    ///
    /// @throws Refusal where it was not
    static void done(Turn turn, Inside.Told told, String back, String what) {
        if (!told.good()) throw new Refusal(told);
        Pages.lead(turn.exchange(), Outcome.address(back, what, "", false));
    }

    void accounts(Turn turn) {
        Frame frame = pages.frame(turn, "me.accounts", "me", "");
        Data assets = turn.get("/api/v1/me/assets?limit=100" + turn.passed("q", "kind", "after"));
        pages.show(
                turn,
                "me/accounts",
                frame,
                Map.of(
                        "kinds", Kinds.ask(turn),
                        "assets", assets,
                        "q", turn.query("q"),
                        "kind", turn.query("kind"),
                        "untils", untils(turn, frame)));
    }

    /// Until when each of his assets is open to him, by its id: the latest of all ways to it, and
    /// nothing where one has no end.
    private static Map<String, String> untils(Turn turn, Frame frame) {
        Map<String, String> untils = new TreeMap<>();
        for (Data membership : frame.businesses()) {
            String own = "/api/v1/members/" + membership.text("id") + "?limit=1000";
            Data member = turn.find(own);
            List<Data> all =
                    member.has("next")
                            ? turn.allAsGiven(own, "assignments")
                            : member.list("assignments");
            for (Data held : all) {
                if (!held.yes("in_force")) continue;
                String until = earlier(held.text("until"), membership.text("until"));
                untils.merge(held.text("asset.id"), until, MePages::later);
            }
        }
        return untils;
    }

    private static String earlier(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return one.isEmpty() ? other : one;
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String later(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return "";
        return one.compareTo(other) >= 0 ? one : other;
    }

    void notices(Turn turn) {
        Frame frame = pages.frame(turn, "me.notices", "me", "");
        pages.show(
                turn,
                "me/notices",
                frame,
                Map.of("wishes", turn.get("/api/v1/me/notices"), "kinds", NOTICES));
    }

    void changeNotices(Turn turn) {
        Posted form = turn.form();
        ObjectNode body = Json.object();
        for (String kind : NOTICES) {
            Pages.filled(form.text(kind)).ifPresent(wish -> body.put(kind, wish));
        }
        String hour = form.text("digest_hour").strip();
        if (hour.matches("[0-9]{1,2}")) body.put("digest_hour", Integer.parseInt(hour));
        done(turn, turn.send("PUT", "/api/v1/me/notices", body), "/me/notices", "notices");
    }

    void requests(Turn turn) {
        Frame frame = pages.frame(turn, "me.requests", "me", "");
        pages.show(
                turn,
                "me/requests",
                frame,
                Map.of(
                        "kinds", Kinds.ask(turn),
                        "requests", turn.get("/api/v1/me/requests?limit=50" + turn.passed("after")),
                        "transfers", transfers(turn)));
    }

    private static Data transfers(Turn turn) {
        String from = turn.query("transfers");
        String after = from.isEmpty() ? "" : "&after=" + Turn.encoded(from);
        return turn.find("/api/v1/me/transfers?limit=50" + after);
    }

    void given(Turn turn) {
        Frame frame = pages.frame(turn, "me.given", "me", "");
        pages.show(turn, "me/given", frame, Map.of("given", turn.get("/api/v1/me/given")));
    }

    void oneGiven(Turn turn) {
        Data given = turn.get(gift(turn));
        Frame frame = pages.frame(turn, given.text("agency.name"), "me", "");
        Map<String, Object> parts = new HashMap<>();
        parts.put("given", given);
        parts.put("kinds", Kinds.ask(turn));
        pages.show(turn, "me/gift", frame, parts);
    }

    private static String gift(Turn turn) {
        return "/api/v1/given/" + turn.path("given");
    }

    private static String asset(Turn turn) {
        return gift(turn) + "/assets/" + Turn.encoded(turn.form().text("asset"));
    }

    void end(Turn turn) {
        Data asset = turn.find("/api/v1/assets/" + Turn.encoded(turn.form().text("asset")));
        Inside.Told told = turn.send("DELETE", asset(turn), Json.object());
        if (!told.good()) throw new Refusal(told);
        String entry = Outcome.entry(new Data(told.json()));
        String back = "/me/given/" + turn.path("given");
        Pages.lead(
                turn.exchange(),
                Outcome.address(back, "end-given", entry, asset.at("owner.business")));
    }

    void shorten(Turn turn) {
        ObjectNode body = Json.object().put("until", turn.form().text("until"));
        Inside.Told told = turn.send("PUT", asset(turn) + "/until", body);
        done(turn, told, "/me/given/" + turn.path("given"), "shorten-given");
    }
}
