package org.bailiwick.server.api;

import org.bailiwick.engine.decision.Lists;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Action;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Who can reach an asset or act in a business, and what somebody can reach.
final class Lookups {
    /// The most rows of one page.
    static final int ROWS_MAX = 1_000;

    private final Counter counter;

    Lookups(Counter counter) {
        this.counter = counter;
    }

    void people(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        Asset asset = Things.asset(asker, exchange.path("asset"));
        Optional<String> action = asked(exchange);
        TreeMap<String, Supplier<ObjectNode>> rows = new TreeMap<>();
        var all = Lists.whoCan(asker.today(), asset, context(asker, exchange));
        people(asker, all, Masks.actionsOf(asker.today(), asset), action, rows);
        ObjectNode answer = Json.object();
        answer.set("asset", Things.tell(asker, asset));
        exchange.answer(page(exchange, answer, "people", rows));
    }

    void members(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        Business business = Things.business(asker, exchange.path("business"));
        Optional<String> action = asked(exchange);
        TreeMap<String, Supplier<ObjectNode>> rows = new TreeMap<>();
        var all = Lists.whoCan(asker.today(), business, context(asker, exchange));
        people(asker, all, asker.today().model().business().actions(), action, rows);
        ObjectNode answer = Json.object();
        answer.set("business", Things.tell(asker, business));
        exchange.answer(page(exchange, answer, "people", rows));
    }

    private static void people(
            Asker asker,
            List<Lists.WhoCan> all,
            List<Action> possible,
            Optional<String> action,
            Map<String, Supplier<ObjectNode>> rows) {
        for (Lists.WhoCan who : all) {
            List<String> actions = Masks.names(possible, who.mask());
            if (action.isPresent() && !actions.contains(action.get())) continue;
            rows.put(
                    who.person().id().toString(),
                    () -> row(Things.tell(asker, who.person()), actions));
        }
    }

    void assets(Exchange exchange) {
        Asker asker = counter.gate().admitAlso(exchange, Scopes.DECIDE);
        asker.onlyAbout(asker.resolver().person(exchange.path("person")));
        Person person = Things.person(asker, exchange.path("person"));
        Optional<String> action = asked(exchange);
        TreeMap<String, Supplier<ObjectNode>> rows = new TreeMap<>();
        for (Lists.WhatCan what : Lists.whatCan(asker.today(), person, context(asker, exchange))) {
            List<String> actions =
                    Masks.names(Masks.actionsOf(asker.today(), what.asset()), what.mask());
            if (action.isPresent() && !actions.contains(action.get())) continue;
            rows.put(
                    what.asset().id().toString(),
                    () -> row(Things.tell(asker, what.asset()), actions));
        }
        ObjectNode answer = Json.object();
        answer.set("person", Things.tell(asker, person));
        exchange.answer(page(exchange, answer, "assets", rows));
    }

    void businesses(Exchange exchange) {
        Asker asker = counter.gate().admitAlso(exchange, Scopes.DECIDE);
        asker.onlyAbout(asker.resolver().person(exchange.path("person")));
        Person person = Things.person(asker, exchange.path("person"));
        Optional<String> action = asked(exchange);
        TreeMap<String, Supplier<ObjectNode>> rows = new TreeMap<>();
        var all = Lists.businesses(asker.today(), person, context(asker, exchange));
        List<Action> possible = asker.today().model().business().actions();
        for (Lists.InBusiness in : all) {
            List<String> actions = Masks.names(possible, in.mask());
            if (action.isPresent() && !actions.contains(action.get())) continue;
            rows.put(
                    in.business().id().toString(),
                    () -> row(Things.tell(asker, in.business()), actions));
        }
        ObjectNode answer = Json.object();
        answer.set("person", Things.tell(asker, person));
        exchange.answer(page(exchange, answer, "businesses", rows));
    }

    /// What stands in the address, read as the `context` of a question is; several methods are
    /// separated by commas.
    private static Question.Context context(Asker asker, Exchange exchange) {
        ObjectNode said = Json.object();
        for (String name : List.of("business", "account", "acr")) {
            exchange.query(name).ifPresent(text -> said.put(name, text));
        }
        exchange.query("grave").ifPresent(text -> said.put("grave", grave(text)));
        exchange.query("amr").ifPresent(text -> said.set("amr", Json.of(methods(text))));
        return new Questions(asker).context(Form.of(said));
    }

    private static boolean grave(String text) {
        if (text.equals("true")) return true;
        if (text.equals("false")) return false;
        throw Fault.wrong("grave", "`grave` is `true` or `false`");
    }

    private static List<String> methods(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    /// The action that is asked about, where one is; and nothing else is asked.
    private static Optional<String> asked(Exchange exchange) {
        exchange.refuseOtherQueries(
                "action", "business", "account", "acr", "amr", "grave", "limit", "after");
        Optional<String> action = exchange.query("action");
        if (action.isPresent() && action.get().length() > Questions.NAME_MAX) {
            throw Fault.wrong("action", "`action` has at most %d characters", Questions.NAME_MAX);
        }
        return action;
    }

    private static ObjectNode row(ObjectNode thing, List<String> actions) {
        thing.set("actions", Json.of(actions));
        return thing;
    }

    /// Adds the rows after the one that the caller names; `next` is what to name then.
    private static ObjectNode page(
            Exchange exchange,
            ObjectNode answer,
            String name,
            NavigableMap<String, Supplier<ObjectNode>> rows) {
        int limit = (int) exchange.query("limit", 1, ROWS_MAX, ROWS_MAX);
        var rest = rows.tailMap(exchange.after().orElse(""), false);
        List<String> told = rest.keySet().stream().limit(limit).toList();
        ArrayNode all = answer.putArray(name);
        for (Supplier<ObjectNode> row : rest.values().stream().limit(limit).toList())
            all.add(row.get());
        answer.put("total", rows.size());
        if (rest.size() > told.size()) answer.put("next", told.getLast());
        return answer;
    }
}
