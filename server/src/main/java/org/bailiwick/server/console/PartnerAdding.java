package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adding a partner: who it is, what it gets, what its admins may then hand out, and one press that
/// does all of it. The partnership comes first, then each share by itself: what of it fails is told
/// row by row, and what was done stays.
public final class PartnerAdding {
    /// The most accounts of one form; more are shared on the partner's page.
    static final int ASSETS_MAX = 60;

    /// The last year in which something may end.
    private static final int LAST_YEAR = 9_998;

    private static final List<String> BY = List.of("partner", "domain", "code");

    private final Pages pages;

    private PartnerAdding(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        PartnerAdding adding = new PartnerAdding(pages);
        console.signedIn("GET", "/b/{business}/partners/add", adding::page);
        console.signedIn("POST", "/b/{business}/partners/add", adding::post);
    }

    /// What is to be shared, and up to which levels.
    public record Given(Data asset, List<String> levels) {}

    /// What became of one share.
    ///
    /// @param why not; empty where it is done
    public record Became(Data asset, String why, Data problem) {}

    void page(Turn turn) {
        Frame frame =
                pages.frame(turn, "partners.add", "partners", turn.exchange().path("business"));
        String by = BY.contains(turn.query("by")) ? turn.query("by") : "partner";
        String value = turn.query("value").strip();
        Optional<Inside.Told> looked =
                value.isEmpty() ? Optional.empty() : Optional.of(look(turn, by, value));
        boolean found = looked.isPresent() && looked.get().good();
        Kinds kinds = Kinds.ask(turn);
        List<Data> assets = PartnerPages.owned(turn);
        Data candidate = found ? new Data(looked.get().json()) : Data.NOTHING;
        List<String> shared = shared(turn, candidate);
        List<Given> given = found ? given(turn, kinds, assets, shared) : List.of();
        boolean late = late(turn, turn.query("until"));
        Map<String, Object> parts = new HashMap<>();
        parts.put("by", by);
        parts.put("value", value);
        parts.put("wrong", looked.isPresent() && !found);
        parts.put("candidate", candidate);
        parts.put("shared", shared);
        parts.put("late", late);
        parts.put("kinds", kinds);
        parts.put("assets", assets.stream().limit(ASSETS_MAX).toList());
        parts.put("more", assets.size() > ASSETS_MAX);
        parts.put("given", given);
        boolean third = found && turn.query("step").equals("3") && !late;
        parts.put(
                "foreseen",
                third ? PartnerForesight.of(turn, candidate, given) : PartnerForesight.NOTHING);
        parts.put("until", turn.query("until"));
        parts.put("last", day(turn, turn.query("until")));
        parts.put("step", !found ? 1 : third ? 3 : 2);
        pages.show(turn, "partners/add", frame, parts);
    }

    /// A day as it is read; as it was typed, where it is none.
    private static String day(Turn turn, String typed) {
        try {
            return turn.say()
                    .day(LocalDate.parse(typed).atStartOfDay(turn.say().zone()).toInstant());
        } catch (DateTimeException none) {
            return typed;
        }
    }

    /// The accounts that they have already: the end or the level of those is changed on the page of
    /// the partner.
    private static List<String> shared(Turn turn, Data candidate) {
        if (!candidate.has("partnership")) return List.of();
        String with = "&partner=" + Turn.encoded(candidate.text("business.id"));
        String at = PartnerPages.at(turn) + "/shares?direction=given" + with;
        return turn.all(at, "shares").stream().map(s -> s.text("asset.id")).toList();
    }

    /// Whether nothing can end then: on no day that there is, on one that is over where the
    /// business is, or too far away.
    private static boolean late(Turn turn, String typed) {
        if (typed.isBlank()) return false;
        try {
            LocalDate day = LocalDate.parse(typed);
            Data calendar = turn.find(PartnerPages.at(turn) + "/calendar?limit=1");
            return day.getYear() > LAST_YEAR || typed.compareTo(calendar.text("from")) < 0;
        } catch (DateTimeException none) {
            return true;
        }
    }

    private static Inside.Told look(Turn turn, String by, String value) {
        return turn.send(
                "POST",
                PartnerPages.at(turn) + "/partner-candidates",
                Json.object().put(by, value));
    }

    /// What was ticked: a level for each account, or, where several are held at once, each of them.
    private static List<Given> given(
            Turn turn, Kinds kinds, List<Data> assets, List<String> shared) {
        List<Given> given = new ArrayList<>();
        for (Data asset : assets) {
            String id = asset.text("id");
            if (shared.contains(id)) continue;
            boolean together = kinds.together(asset.text("kind"));
            List<String> levels = new ArrayList<>();
            for (Data level : kinds.levels(asset.text("kind"))) {
                String name = level.text("level");
                boolean chosen =
                        together
                                ? !turn.query("s." + id + "." + name).isBlank()
                                : turn.query("s." + id).equals(name);
                if (chosen) levels.add(name);
            }
            if (!levels.isEmpty()) given.add(new Given(asset, levels));
        }
        return given;
    }

    void post(Turn turn) {
        Posted form = turn.form();
        String by = BY.contains(form.text("by")) ? form.text("by") : "partner";
        String value = form.text("value").strip();
        Data candidate = new Data(good(look(turn, by, value)).json());
        String partnership = candidate.text("partnership");
        boolean known = !partnership.isEmpty();
        if (!known) {
            ObjectNode add =
                    Json.object()
                            .put("command", "add-partner")
                            .put("business", turn.exchange().path("business"))
                            .put(by, value);
            partnership = new Data(good(errand(turn, add)).json()).text("id");
        }
        List<Became> became = shares(turn, form, candidate.text("business.id"));
        String to = "/b/" + turn.path("business") + "/partners/" + Turn.encoded(partnership);
        if (became.stream().allMatch(b -> b.why().isEmpty())) {
            String done = known ? "share" : "add-partner";
            boolean nothing = known && became.isEmpty();
            Pages.lead(turn.exchange(), nothing ? to : Outcome.address(to, done, "", false));
            return;
        }
        partly(turn, candidate, became, to);
    }

    private static Inside.Told good(Inside.Told told) {
        if (!told.good()) throw new Refusal(told);
        return told;
    }

    private static Inside.Told errand(Turn turn, ObjectNode body) {
        return turn.send("POST", "/api/v1/errands", body);
    }

    private static List<Became> shares(Turn turn, Posted form, String partner) {
        Map<String, Data> owned = new HashMap<>();
        for (Data asset : PartnerPages.owned(turn)) owned.put(asset.text("id"), asset);
        ObjectNode chosen = Fields.body(form);
        List<Became> became = new ArrayList<>();
        for (Data each : new Data(chosen).list("shares")) {
            String asset = each.text("asset");
            ObjectNode share =
                    Json.object()
                            .put("command", "share")
                            .put("asset", asset)
                            .put("partner", partner);
            share.set("cap", each.at("levels").node());
            if (!form.text("until").isBlank()) share.put("until", form.text("until"));
            Inside.Told told = errand(turn, share);
            Data answer = new Data(told.json());
            String why = told.good() ? "" : Reasons.of(turn.say(), answer);
            became.add(new Became(owned.getOrDefault(asset, each), why, answer));
        }
        return became;
    }

    private void partly(Turn turn, Data candidate, List<Became> became, String to) {
        boolean part =
                turn.exchange()
                        .header(io.helidon.http.HeaderNames.create("HX-Request"))
                        .isPresent();
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("candidate", candidate);
        parts.put("became", became);
        parts.put("to", to);
        if (part) {
            pages.plain(turn, 200, "partners/became", parts);
            return;
        }
        Frame frame =
                pages.frame(turn, "partners.add", "partners", turn.exchange().path("business"));
        pages.show(turn, "partners/partly", frame, parts);
    }
}
