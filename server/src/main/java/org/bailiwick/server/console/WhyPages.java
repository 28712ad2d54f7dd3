package org.bailiwick.server.console;

import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Why somebody cannot do something, and what helps. Everything that is chosen stands in the
/// address, so that the page can be fetched again when something has changed.
final class WhyPages {
    /// As whom a denial can be looked at besides.
    static final List<String> READERS =
            List.of("person", "asset-admin", "colleague", "partner-admin", "stranger");

    /// The most pages of what somebody holds that are looked through.
    private static final int HELD_PAGES_MAX = 10;

    private final Pages pages;

    private WhyPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        WhyPages why = new WhyPages(pages);
        console.signedIn("GET", "/b/{business}/why", why::page);
        console.signedIn("GET", "/lost", why::lost);
    }

    /// What a page that is open says of a right that was taken back, as its reader is told it now.
    void lost(Turn turn) {
        String object = turn.query("object");
        ObjectNode question =
                Json.object()
                        .put("person", turn.me().id())
                        .put("action", turn.query("action"))
                        .put("object", object);
        Case found = Case.of(turn.send("POST", "/api/v1/decisions", question));
        String business = turn.query("back");
        String account = object.substring(object.indexOf(':') + 1);
        String action = "&action=" + Turn.encoded(turn.query("action"));
        String kind = "&kind=" + Turn.encoded(object.split(":", 2)[0]);
        String why =
                business.matches("/b/[0-9a-z_]{1,40}")
                        ? business + "/why?account=" + Turn.encoded(account) + kind + action
                        : "/check?object=" + Turn.encoded(object) + action;
        pages.plain(turn, 200, "ui/lost", Map.of("say", turn.say(), "found", found, "why", why));
    }

    void page(Turn turn) {
        Frame frame = pages.frame(turn, "why.title", "why", turn.exchange().path("business"));
        if (frame.b().isEmpty()) throw nothing();
        boolean admin = frame.may("members.manage");
        Kinds kinds = Kinds.ask(turn);
        Optional<Case> opened = receipt(turn);
        Choice asked = choice(turn, frame, admin, opened);
        WhyOffer offer = WhyOffer.of(turn, admin, asked);
        Choice choice = asked.named(offer.accounts());
        Optional<Case> found = opened.or(() -> ask(turn, frame, choice));
        Map<String, Object> parts = new HashMap<>();
        parts.put("admin", admin);
        parts.put("offer", offer);
        parts.put("kinds", kinds);
        parts.put("choice", choice);
        parts.put("found", found);
        parts.put(
                "detour",
                found.map(f -> Detour.of(turn, frame.b(), choice, f)).orElse(Detour.NONE));
        boolean chosen = chosen(turn, admin, choice);
        parts.put("chosen", chosen);
        parts.put("owner", owner(choice, offer));
        Elsewhere elsewhere = new Elsewhere(turn, frame, offer.accounts());
        Optional<Away> away = found.filter(f -> !f.allowed()).flatMap(f -> elsewhere.of(choice, f));
        parts.put("away", away);
        parts.put("keeper", found.map(f -> keeper(turn, choice, f, offer.members())).orElse(""));
        parts.put(
                "symptoms",
                chosen
                        ? symptoms(
                                new Asked(turn, frame, kinds, choice, found, away),
                                elsewhere,
                                offer)
                        : List.of());
        pages.show(turn, "why/page", frame, parts);
    }

    /// Whether it is said about whom it is asked; a member asks about himself.
    private static boolean chosen(Turn turn, boolean admin, Choice choice) {
        return !admin || !turn.query("person").isBlank() || choice.whole();
    }

    /// Who owns the account, where it is shared with the business and the reader is told by whom.
    private static String owner(Choice choice, WhyOffer offer) {
        return offer.accounts().stream()
                .filter(a -> a.text("id").equals(choice.account()))
                .filter(a -> a.text("access").equals("shared"))
                .map(a -> a.text("owner.business.name"))
                .findFirst()
                .orElse("");
    }

    /// With whom it stays what nobody can hand on, where the reader may know that.
    private static String keeper(Turn turn, Choice choice, Case found, List<Data> people) {
        List<String> ids = found.told().texts("fix.people");
        if (!found.code().equals("OWNER_ONLY") || ids.isEmpty()) return "";
        Data creator = turn.find("/api/v1/assets/" + Turn.encoded(choice.account()) + "?limit=1");
        return Stream.concat(
                        people.stream().map(m -> m.at("person")),
                        Stream.of(creator.at("creator"), creator.at("owner.person")))
                .filter(p -> ids.contains(p.text("id")))
                .map(p -> p.text("name"))
                .findFirst()
                .orElse("");
    }

    private static Fault nothing() {
        return Fault.of(404, "not-found", "there is nothing here for you by this name");
    }

    private static Optional<Case> receipt(Turn turn) {
        String receipt = turn.query("receipt").strip();
        if (receipt.isEmpty()) return Optional.empty();
        Inside.Told told = turn.ask(Inside.Ask.get("/api/v1/receipts/" + Turn.encoded(receipt)));
        return Optional.of(Case.opened(told, receipt));
    }

    private static Choice choice(Turn turn, Frame frame, boolean admin, Optional<Case> opened) {
        String person = admin ? turn.query("person") : "";
        String account = turn.query("account");
        String kind = turn.query("kind").isBlank() ? "ad_account" : turn.query("kind");
        String action = turn.query("action");
        if (opened.isPresent()) {
            Data said = opened.get().question();
            String[] object = said.text("object").split(":", 2);
            person = opened.get().told().text("about.person");
            kind = object[0];
            account = opened.get().told().text("thing.id");
            if (account.isEmpty() && object.length > 1) account = object[1];
            action = said.text("action");
        }
        if (account.equals(frame.b())) kind = "business";
        String reader = admin && READERS.contains(turn.query("as")) ? turn.query("as") : "";
        return new Choice(
                frame.in("why"),
                person.isBlank() ? turn.me().id() : person,
                kind,
                account.strip(),
                "",
                action,
                reader,
                opened.isPresent() ? turn.query("receipt").strip() : "",
                turn.me().id());
    }

    private static Optional<Case> ask(Turn turn, Frame frame, Choice choice) {
        if (!choice.whole()) return Optional.empty();
        return Optional.of(
                Case.of(turn.send("POST", "/api/v1/decisions", question(frame, choice))));
    }

    private static ObjectNode question(Frame frame, Choice choice) {
        ObjectNode question = choice.question(choice.person());
        if (!choice.himself() || !choice.reader().isEmpty()) question.put("business", frame.b());
        if (!choice.reader().isEmpty()) question.put("view_as", choice.reader());
        return question;
    }

    /// What is asked, and what was answered.
    private record Asked(
            Turn turn,
            Frame frame,
            Kinds kinds,
            Choice choice,
            Optional<Case> found,
            Optional<Away> away) {}

    private static List<Symptom> symptoms(Asked asked, Elsewhere elsewhere, WhyOffer offer) {
        Turn turn = asked.turn();
        Frame frame = asked.frame();
        Choice choice = asked.choice();
        Optional<Data> listed =
                offer.members().stream()
                        .filter(m -> m.text("person.id").equals(choice.person()))
                        .findFirst();
        Optional<Data> own =
                frame.businesses().stream()
                        .filter(m -> m.text("business.id").equals(frame.b()))
                        .findFirst();
        Optional<Data> member = choice.himself() ? own.or(() -> listed) : listed;
        if (member.isEmpty()) return List.of();
        Symptoms.Known known =
                new Symptoms.Known(
                        held(turn, member.get().text("id")),
                        offer.accounts(),
                        elsewhere.known(),
                        asked.away(),
                        asked.found());
        Symptoms symptoms = new Symptoms(frame.say(), asked.kinds(), choice, known);
        return symptoms.rows(
                each -> Case.of(turn.send("POST", "/api/v1/decisions", question(frame, each))),
                looked(turn, member.get(), choice));
    }

    /// Every account on which the membership holds something.
    private static List<Data> held(Turn turn, String member) {
        String at = "/api/v1/members/" + Turn.encoded(member) + "/forecast?limit=100";
        List<Data> held = new ArrayList<>();
        String after = "";
        for (int page = 0; page < HELD_PAGES_MAX; page++) {
            Data told = turn.find(at + after);
            held.addAll(told.list("assets"));
            if (!told.has("next")) break;
            after = "&after=" + Turn.encoded(told.text("next"));
        }
        return held;
    }

    private static Symptoms.Looked looked(Turn turn, Data member, Choice choice) {
        String id = member.text("id");
        Data whole = turn.find("/api/v1/members/" + Turn.encoded(id) + "?limit=1");
        return new Symptoms.Looked(
                id,
                choice.himself() ? Optional.empty() : member.instant("sign_in.seen"),
                whole.instant("changed"));
    }
}
