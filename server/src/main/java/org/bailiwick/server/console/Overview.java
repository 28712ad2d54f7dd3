package org.bailiwick.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands on the first page of a business: what needs the reader, what ends soon, how much
/// there is.
public final class Overview {
    /// More than these are not counted.
    static final int COUNTED_MAX = 200;

    /// How many rows of each list are shown; the rest is on the list's own page.
    private static final int SHOWN = 5;

    private final Turn turn;
    private final Frame frame;
    private final Data business;
    private final String at;

    Overview(Turn turn, Frame frame, Data business) {
        this.turn = turn;
        this.frame = frame;
        this.business = business;
        at = "/api/v1/businesses/" + turn.path("business");
    }

    /// How many there are.
    ///
    /// @param more whether there are more than were counted
    public record Count(long number, boolean more) {
        public String said(Say say) {
            return say.number(number) + (more ? "+" : "");
        }
    }

    /// For whoever runs it.
    Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        Count accounts = count("/assets?limit=" + COUNTED_MAX, "assets");
        Count partners = count("/partners?limit=" + COUNTED_MAX, "partners");
        long users = business.number("limits.admins.used") + business.number("limits.others.used");
        Data calendar = turn.find(at + "/calendar?what=ends&limit=" + SHOWN);
        parts.put("business", business);
        parts.put("accounts", accounts);
        parts.put("partners", partners);
        parts.put("users", users);
        parts.put("safety", frame.may("security.manage") ? findings() : List.of());
        parts.put("requests", requests());
        parts.put("approvals", approvals());
        parts.put("proposals", proposals());
        parts.put(
                "invitations",
                InvitationRows.wanted(
                        turn.find(at + "/invitations?limit=200").list("invitations")));
        parts.put("ending", CalendarRow.all(frame, calendar));
        parts.put("today", calendar.text("from"));
        return parts;
    }

    /// For whoever runs nothing of it.
    Map<String, Object> own() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put(
                "mine", turn.get("/api/v1/me/assets?limit=100&business=" + turn.path("business")));
        parts.put("requests", requests());
        parts.put("approvals", approvals());
        return parts;
    }

    private List<Data> findings() {
        return turn.find(at + "/safety").list("findings");
    }

    private Count count(String list, String name) {
        Data told = turn.find(at + list);
        return new Count(told.list(name).size(), told.has("next"));
    }

    private List<Data> requests() {
        String from = frame.may("requests.decide") ? at + "/requests" : "/api/v1/me/requests";
        return turn
                .find(from + "?direction=received&state=pending&limit=" + SHOWN)
                .list("requests")
                .stream()
                .filter(r -> !r.yes("your_own"))
                .toList();
    }

    private List<Data> approvals() {
        return turn.find(at + "/approvals?state=waiting&limit=100").list("approvals").stream()
                .filter(a -> a.yes("you_decide"))
                .toList();
    }

    private List<Data> proposals() {
        if (!frame.may("partners.manage")) return List.of();
        return turn
                .find(at + "/partners?state=proposed&limit=" + COUNTED_MAX)
                .list("partners")
                .stream()
                .filter(p -> p.text("direction").equals("received"))
                .toList();
    }
}
