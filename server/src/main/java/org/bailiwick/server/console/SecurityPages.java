package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What keeps a business safe, and what waits for a second admin.
final class SecurityPages {
    private static final int WAITING = 100;

    /// The most that can be chosen as stand-in at once.
    private static final int OFFERED = 500;

    private final Pages pages;

    private SecurityPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        SecurityPages security = new SecurityPages(pages);
        String at = "/b/{business}/security";
        console.signedIn("GET", at, security::show);
        console.signedIn("GET", at + "/money", security::money);
        console.signedIn("GET", at + "/money.csv", security::table);
        console.signedIn("POST", at + "/domains", security::check);
        console.signedIn("GET", "/b/{business}/approvals", security::approvals);
    }

    private static String at(Turn turn) {
        return "/api/v1/businesses/" + turn.path("business");
    }

    private Frame frame(Turn turn, String title, String section) {
        return pages.frame(turn, title, section, turn.exchange().path("business"));
    }

    void show(Turn turn) {
        Data safety = turn.get(at(turn) + "/safety");
        Data business = turn.get(at(turn));
        Frame frame = frame(turn, "security.title", "security");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("findings", safety.list("findings"));
        parts.put("settings", business.at("settings"));
        parts.put("safety", business.at("safety"));
        parts.put("admins", safety.number("admins"));
        parts.put("recovery", turn.get(at(turn) + "/recovery"));
        parts.put("outsiders", turn.get(at(turn) + "/outsiders"));
        parts.put("domains", turn.find(at(turn) + "/domains").texts("domains"));
        parts.put("approvals", waiting(turn));
        Offered members = Offered.of(turn, at(turn) + "/members?state=active", "members", OFFERED);
        Data alarms = turn.get(at(turn) + "/alarms" + first(turn));
        parts.put("leading", turn.all(at(turn) + "/members?state=active&role=admin", "members"));
        parts.put("members", members);
        parts.put("alarms", alarms);
        parts.put("about", about(turn, alarms, members));
        pages.show(turn, "security/page", frame, parts);
    }

    private static String first(Turn turn) {
        return turn.passed("after").replaceFirst("&", "?");
    }

    private static List<Data> waiting(Turn turn) {
        return turn.find(at(turn) + "/approvals?state=waiting&limit=" + WAITING).list("approvals");
    }

    /// Which member an alarm is about, by the id that it has of him or of the person.
    private static Map<String, Data> about(Turn turn, Data alarms, Offered members) {
        Map<String, Data> about = new HashMap<>();
        for (Data member : members.rows()) {
            about.put(member.text("id"), member);
            about.put(member.text("person.id"), member);
        }
        if (!members.cut()) return about;
        for (Data alarm : alarms.list("alarms")) {
            if (!alarm.has("about")) continue;
            about.computeIfAbsent(alarm.text("about"), id -> member(turn, id));
        }
        return about;
    }

    private static Data member(Turn turn, String id) {
        Data member = turn.find("/api/v1/members/" + Turn.encoded(id) + "?limit=1");
        return member.has("id") ? member : Offered.member(turn, id);
    }

    void approvals(Turn turn) {
        Data told = turn.get(at(turn) + "/approvals?limit=100&sort=-asked" + turn.passed("after"));
        Data waiting = turn.find(at(turn) + "/approvals?state=waiting&limit=" + WAITING);
        Data business = turn.get(at(turn));
        Frame frame = frame(turn, "approvals.title", "security");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("safety", business.at("safety"));
        parts.put("waiting", waiting.list("approvals"));
        parts.put("cut", waiting.has("next"));
        parts.put(
                "settled",
                told.list("approvals").stream()
                        .filter(a -> !a.text("state").equals("waiting"))
                        .toList());
        parts.put("next", told.text("next"));
        pages.show(turn, "security/approvals", frame, parts);
    }

    void money(Turn turn) {
        Data told =
                turn.get(
                        at(turn)
                                + "/money-reads?limit=100"
                                + turn.passed("from", "until", "after"));
        Frame frame = frame(turn, "money.title", "security");
        pages.show(
                turn,
                "security/money",
                frame,
                Map.of(
                        "kinds", Kinds.ask(turn),
                        "told", told,
                        "from", turn.query("from"),
                        "until", turn.query("until"),
                        "next", told.text("next")));
    }

    void table(Turn turn) {
        Download.csv(
                turn,
                at(turn) + "/money-reads?format=csv" + turn.passed("from", "until"),
                "money-reads.csv");
    }

    /// Looks for the record that proves a domain.
    void check(Turn turn) {
        String domain = Turn.encoded(turn.form().text("domain").strip());
        Inside.Told told =
                turn.send("POST", at(turn) + "/domains/" + domain + "/check", Json.object());
        if (!told.good()) throw new Refusal(told);
        Pages.lead(
                turn.exchange(),
                Outcome.address(
                        "/b/" + turn.path("business") + "/security", "prove-domain", "", false));
    }
}
