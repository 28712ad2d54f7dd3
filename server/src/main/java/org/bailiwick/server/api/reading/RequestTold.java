package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Request.Outcome;
import org.bailiwick.engine.directory.Request.Wish;
import org.bailiwick.server.command.Deciders;
import org.bailiwick.server.command.RequestNotices;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One request as one side sees it. Whoever asks reads what he called things; whoever decides reads
/// of the assets that he answers for, and of no others.
///
/// @param state how far it has come, for this side
record RequestTold(String state, ObjectNode node) {
    /// Whether the reader asked, or it is for him.
    static boolean his(Visit visit, Request request) {
        Person by = visit.today().requests().by(request);
        Optional<Person> whose =
                visit.today().requests().member(request).map(visit.today()::person);
        return visit.is(by) || whose.filter(visit::is).isPresent();
    }

    /// @param seen when somebody who can decide it looked at it first
    /// @param known the name under which the reader knows an asset, if under any
    static RequestTold toAsker(
            Visit visit,
            Request request,
            Optional<Instant> seen,
            Function<Asset, Optional<String>> known) {
        RequestTold told = of(visit, request, request.wishes());
        ObjectNode node = told.node;
        node.put("direction", "asked");
        node.set("asked_by", visit.tell().person(visit.today().requests().by(request)));
        ArrayNode assets = node.putArray("assets");
        boolean nobody = RequestNotices.nobodyCanDecide(visit.today(), request, visit.now());
        for (Wish wish : request.wishes()) {
            ObjectNode each = wish(visit, request, wish);
            each.put("asked_for", wish.typed());
            visit.today()
                    .requests()
                    .asset(wish)
                    .flatMap(known)
                    .ifPresent(name -> each.put("known_as", name));
            assets.add(each);
        }
        if (nobody) node.put("nobody_can_decide", true);
        seen.ifPresent(at -> node.put("seen", at.toString()));
        if (told.state.equals("pending")) reminders(node, request);
        return told;
    }

    /// When those who decide are reminded.
    private static void reminders(ObjectNode node, Request request) {
        ArrayNode all = node.putArray("reminders");
        for (Duration after : RequestNotices.REMINDERS) {
            all.add(request.asked().plus(after).toString());
        }
    }

    /// Empty where the reader decides nothing of it.
    static Optional<RequestTold> toDecider(Visit visit, Request request) {
        List<Wish> his =
                request.wishes().stream()
                        .filter(w ->
                                visit.all()
                                        || Deciders.may(
                                                visit.today(),
                                                request,
                                                w,
                                                visit.caller(),
                                                visit.now()))
                        .filter(w -> visit.today().requests().asset(w).isPresent())
                        .toList();
        if (his.isEmpty()) return Optional.empty();
        RequestTold told = of(visit, request, his);
        told.node.put("direction", "received");
        ArrayNode assets = told.node.putArray("assets");
        for (Wish wish : his) {
            ObjectNode each = wish(visit, request, wish);
            Asset asset = visit.today().requests().asset(wish).orElseThrow();
            each.set("asset", visit.tell().assetWithState(asset));
            assets.add(each);
        }
        Asset first = visit.today().requests().asset(his.getFirst()).orElseThrow();
        if (visit.today().requests().member(request).isEmpty()) {
            told.node.set("trust", Trust.of(visit, request, first));
        }
        boolean own =
                visit.reader()
                        .map(Person::id)
                        .filter(p -> own(visit.today(), request, p))
                        .isPresent();
        if (own) told.node.put("your_own", true);
        return Optional.of(told);
    }

    private static boolean own(Directory today, Request request, PersonId person) {
        return today.requests().by(request).id().equals(person)
                || today.requests()
                        .member(request)
                        .map(today::person)
                        .filter(p -> p.id().equals(person))
                        .isPresent();
    }

    private static RequestTold of(Visit visit, Request request, List<Wish> wishes) {
        String state = Tell.word(request.stateAt(visit.now(), wishes));
        ObjectNode node = Json.object().put("id", request.id().toString()).put("state", state);
        Business business = visit.today().requests().business(request);
        node.set("business", visit.tell().business(business));
        Optional<Member> member = visit.today().requests().member(request);
        node.put("for_business", member.isEmpty());
        member.ifPresent(m -> {
            node.put("member", m.id().toString());
            node.set("person", visit.tell().person(visit.today().person(m)));
        });
        visit.tell().texts().open(request.reason()).ifPresent(r -> node.put("reason", r));
        until(node, "until", request.until());
        node.put("asked", request.asked().toString());
        node.put("expires", request.expires().toString());
        Instant ended = request.ended(visit.now());
        boolean over = !state.equals("pending") && !ended.equals(Period.OPEN_END);
        if (over) node.put("ended", ended.toString());
        return new RequestTold(state, node);
    }

    private static ObjectNode wish(Visit visit, Request request, Wish wish) {
        ObjectNode node = Json.object();
        node.put("kind", wish.kind());
        node.set("levels", Json.of(wish.levels().names()));
        node.put("state", Tell.word(request.stateAt(visit.now(), List.of(wish))));
        switch (wish.outcome()) {
            case Outcome.Open _ -> {}
            case Outcome.Given(var levels, var period) -> {
                ObjectNode given = node.putObject("given");
                given.set("levels", Json.of(levels.names()));
                until(given, "until", period.until());
            }
            case Outcome.Refused(var sentence) ->
                    visit.tell()
                            .texts()
                            .open(sentence)
                            .ifPresent(text -> node.put("sentence", text));
        }
        return node;
    }

    private static void until(ObjectNode node, String name, Instant until) {
        if (!until.equals(Period.OPEN_END)) node.put(name, until.toString());
    }
}
