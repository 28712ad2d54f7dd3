package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adding members: the same role, accounts and end for one or many addresses, foreseen for each.
/// Nothing is sent while one of them cannot be invited.
public final class MemberAdding {
    private static final String ADDRESSES = "addresses";

    /// A refusal, also where the call was answered for each: nothing that was typed is thrown away.
    private static final int REFUSED = 409;

    private final Pages pages;
    private final Again again;

    private MemberAdding(Pages pages, Again again) {
        this.pages = pages;
        this.again = again;
    }

    static void add(Console console, Pages pages) {
        MemberAdding adding = new MemberAdding(pages, console.again());
        console.signedIn("GET", "/b/{business}/users/add", adding::page);
        console.signedIn("POST", "/b/{business}/users/add", adding::post);
        console.look("/b/{business}/users/foresee", adding::foresee);
    }

    /// One address, and what came of it or would come of it.
    ///
    /// @param why it is not invited; empty where it is
    public record Became(String address, String why) {}

    /// Something to be pointed out.
    ///
    /// @param addresses those to which it applies; empty for all of them
    public record Warned(String text, List<String> addresses) {}

    void page(Turn turn) {
        Frame frame = pages.frame(turn, "users.add", "users", turn.exchange().path("business"));
        Offered assets = Offered.of(turn, at(turn) + "/assets", "assets", 200);
        pages.show(turn, "users/add", frame, Map.of("kinds", Kinds.ask(turn), "assets", assets));
    }

    private static String at(Turn turn) {
        return "/api/v1/businesses/" + turn.path("business");
    }

    /// What would become of each, and what whoever accepts could do.
    void foresee(Turn turn) {
        List<String> addresses = addresses(turn);
        Inside.Told told = send(turn, addresses, "?preview=true");
        if (!addresses.isEmpty() && !told.good()) {
            Data problem = new Data(told.json());
            Map<String, Object> refused = Map.of("say", turn.say(), "good", false, "told", problem);
            pages.plain(turn, 200, "ui/foresight", refused);
            return;
        }
        List<Data> items = addresses.isEmpty() ? List.of() : items(told);
        List<Data> good = items.stream().filter(MemberAdding::good).toList();
        pages.plain(
                turn,
                200,
                "users/foresight",
                Map.of(
                        "say", turn.say(),
                        "refused", refused(turn.say(), addresses, items),
                        "warned", warned(addresses, items),
                        "forecast", good.isEmpty() ? Data.NOTHING : good.getFirst().at("forecast"),
                        "waits", good.stream().anyMatch(each -> each.yes("waits"))));
    }

    void post(Turn turn) {
        List<String> addresses = addresses(turn);
        List<Data> foreseen = items(ask(turn, addresses, "?preview=true"));
        if (!foreseen.stream().allMatch(MemberAdding::good)) {
            refuse(turn, addresses, foreseen, "users.add.refused");
            return;
        }
        List<Data> items = items(ask(turn, addresses, ""));
        if (!items.stream().allMatch(MemberAdding::good)) {
            refuse(turn, addresses, items, "users.add.partly");
            return;
        }
        boolean waits = items.stream().anyMatch(each -> each.number("status") == 202);
        String done = items.size() == 1 ? "invite" : "invite-many";
        String back = "/b/" + turn.path("business") + "/users";
        Pages.lead(turn.exchange(), Outcome.address(back, done, "", waits));
    }

    private static List<String> addresses(Turn turn) {
        return new Data(Fields.body(turn.form())).texts(ADDRESSES);
    }

    /// @throws Refusal where the call itself is refused
    private static Inside.Told ask(Turn turn, List<String> addresses, String query) {
        Inside.Told told = send(turn, addresses, query);
        if (!told.good()) throw new Refusal(told);
        return told;
    }

    private static Inside.Told send(Turn turn, List<String> addresses, String query) {
        ObjectNode each = Fields.body(turn.form());
        each.remove(List.of(ADDRESSES, "command", "business"));
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        for (String address : addresses) items.add(each.deepCopy().put("address", address));
        return turn.send("POST", at(turn) + "/invitations/batch" + query, body);
    }

    private static List<Data> items(Inside.Told told) {
        JsonNode json = told.json();
        return new Data(json).list("items");
    }

    private static boolean good(Data item) {
        return !item.has("problem");
    }

    private static List<Became> refused(Say say, List<String> addresses, List<Data> items) {
        return became(say, addresses, items).stream().filter(b -> !b.why().isEmpty()).toList();
    }

    private static List<Became> became(Say say, List<String> addresses, List<Data> items) {
        List<Became> became = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            became.add(
                    new Became(addresses.get(i), Reasons.detail(say, items.get(i).at("problem"))));
        }
        return became;
    }

    /// Each warning once, with those to whom it applies where it does not apply to all.
    private static List<Warned> warned(List<String> addresses, List<Data> items) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (Data warning : items.get(i).list("forecast.warnings")) {
                by.computeIfAbsent(warning.text("text"), _ -> new ArrayList<>())
                        .add(addresses.get(i));
            }
        }
        return by.entrySet().stream()
                .map(e -> warned(e.getKey(), e.getValue(), items.size()))
                .toList();
    }

    /// What the sentence says itself is not said again.
    private static Warned warned(String text, List<String> whom, int all) {
        List<String> named = whom.stream().filter(address -> !text.contains(address)).toList();
        return new Warned(text, whom.size() == all ? List.of() : named);
    }

    private void refuse(Turn turn, List<String> addresses, List<Data> items, String title) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("say", turn.say());
        parts.put("title", title);
        parts.put("became", became(turn.say(), addresses, items));
        if (turn.swaps()) {
            pages.plain(turn, REFUSED, "users/became", parts);
            return;
        }
        Optional<String> form = again.page(turn, pages.text("users/became", parts));
        if (form.isPresent()) {
            Pages.answer(turn.exchange(), REFUSED, form.get());
            return;
        }
        Frame frame = pages.frame(turn, "users.add", "users", turn.exchange().path("business"));
        parts.put("say", turn.say());
        pages.show(turn, REFUSED, "users/partly", frame, parts);
    }
}
