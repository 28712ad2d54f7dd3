package org.bailiwick.server.face;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.LayerResult;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.Waiting;
import org.bailiwick.engine.model.Action;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a reader is told, as JSON. Its shape is `Explanation` in `openapi.json`.
final class ToldJson {
    private final Asker asker;

    ToldJson(Asker asker) {
        this.asker = asker;
    }

    ObjectNode of(Told told) {
        ObjectNode node = Json.object();
        node.put("code", told.code().name());
        node.set("asked", asked(told.asked()));
        switch (told) {
            case Told.Nothing _ -> {}
            case Told.Denied denied -> denied(denied, node);
        }
        return node;
    }

    private ObjectNode asked(Told.Asked asked) {
        ObjectNode node = Json.object();
        node.put("action", asked.action());
        node.put("label", asker.words().label(asked.actionLabel()));
        node.put("kind", asked.kind());
        node.put("kind_label", asker.words().label(asked.kindLabel()));
        return node;
    }

    private void denied(Told.Denied denied, ObjectNode node) {
        node.set("about", about(denied.about()));
        thing(denied.thing()).ifPresent(thing -> node.set("thing", thing));
        node.set("layers", layers(denied.layers()));
        denied.route().ifPresent(route -> node.set("way", route(route)));
        if (!denied.others().isEmpty()) {
            ArrayNode others = node.putArray("other_ways");
            denied.others().forEach(other -> others.add(route(other)));
        }
        if (!denied.needed().isEmpty()) node.set("needed", levels(denied.needed()));
        node.set("fix", help(denied.help(), commands(denied.about())));
        denied.ask()
                .ifPresent(ask -> {
                    ObjectNode request = node.putObject("ask");
                    request.put("business", business(ask.business()));
                    request.set("levels", Json.of(ask.levels().names()));
                    request.put("for_business", ask.forBusiness());
                });
        node.set("waiting", waiting(denied.waiting()));
        ended(denied.ended(), node);
    }

    private ObjectNode about(Told.About about) {
        ObjectNode node = Json.object();
        switch (about) {
            case Told.About.You _ -> node.put("who", "you");
            case Told.About.Person(var person) ->
                    node.put("who", "person").put("person", person(person));
            case Told.About.Address(var address) ->
                    node.put("who", "address").put("address", address.toString());
            case Told.About.Somebody _ -> node.put("who", "somebody");
        }
        return node;
    }

    private Optional<ObjectNode> thing(Told.Thing thing) {
        return switch (thing) {
            case Told.Thing.Unnamed _ -> Optional.empty();
            case Told.Thing.Asset(var id, var name) -> {
                String text = asker.today().find(id).map(asker::idOf).orElse(id.toString());
                yield Optional.of(Json.object().put("id", text).put("name", name));
            }
            case Told.Thing.Business(var business) -> Optional.of(named(business));
        };
    }

    private ObjectNode named(Told.Named named) {
        return Json.object().put("id", business(named.business())).put("name", named.name());
    }

    private String business(org.bailiwick.engine.change.BusinessId id) {
        return asker.today().find(id).map(asker::idOf).orElse(id.toString());
    }

    private String person(PersonId id) {
        return asker.today().find(id).map(asker::idOf).orElse(id.toString());
    }

    private static ArrayNode layers(List<LayerResult> layers) {
        ArrayNode all = Json.array();
        for (LayerResult layer : layers) {
            ObjectNode node = all.addObject();
            node.put("layer", word(layer.layer()));
            node.put("status", word(layer.status()));
            layer.code().ifPresent(code -> node.put("code", code.name()));
        }
        return all;
    }

    ObjectNode route(Told.Route route) {
        ObjectNode node = Json.object();
        through(route.through(), node);
        node.put("text", asker.words().way(route));
        node.put("passes", route.passes());
        route.code().ifPresent(code -> node.put("code", code.name()));
        node.set("layers", layers(route.layers()));
        node.set("has", has(route.has()));
        return node;
    }

    private void through(Told.Through through, ObjectNode node) {
        switch (through) {
            case Told.Through.Owner _ -> node.put("through", "owner");
            case Told.Through.Creator _ -> node.put("through", "creator");
            case Told.Through.Member(var business) ->
                    node.put("through", "member").set("business", named(business));
            case Told.Through.Partner(var business) ->
                    node.put("through", "partner").set("business", named(business));
            case Told.Through.Invitation(var business, var invitation) -> {
                node.put("through", "invitation").set("business", named(business));
                node.put("invitation", invitation.toString());
            }
        }
    }

    private ObjectNode has(Told.Has has) {
        ObjectNode node = Json.object();
        switch (has) {
            case Told.Has.Known known -> {
                roles(known.role(), known.finance(), node);
                ArrayNode holdings = node.putArray("levels");
                known.holdings().forEach(holding -> holdings.add(holding(holding)));
                if (!known.cap().isEmpty()) node.set("cap", levels(known.cap()));
                known.state().ifPresent(state -> node.put("state", word(state)));
            }
            case Told.Has.GivenByTheirAdmin given ->
                    node.put("given_by", "their admin").set("cap", levels(given.cap()));
        }
        return node;
    }

    private static void roles(Optional<Role> role, Optional<Finance> finance, ObjectNode node) {
        role.ifPresent(r -> node.put("role", word(r)));
        finance.filter(f -> f != Finance.NONE).ifPresent(f -> node.put("finance", word(f)));
    }

    private ObjectNode holding(Told.Holding holding) {
        ObjectNode node = Json.object();
        node.set("levels", levels(holding.levels()));
        Period period = holding.period();
        if (!period.from().equals(Period.OPEN_START)) node.put("from", period.from().toString());
        if (!period.until().equals(Period.OPEN_END)) node.put("until", period.until().toString());
        if (holding.throughGroup()) node.put("through_group", true);
        holding.group().ifPresent(group -> node.put("group", group));
        return node;
    }

    private ArrayNode levels(List<Told.LevelTasks> levels) {
        ArrayNode all = Json.array();
        for (Told.LevelTasks level : levels) {
            ObjectNode node = all.addObject();
            node.put("level", level.name());
            node.put("label", asker.words().label(level.label()));
            node.set("tasks", Json.of(level.tasks().stream().map(Action::name).toList()));
        }
        return all;
    }

    private StepJson commands(Told.About about) {
        return switch (about) {
            case Told.About.You _ -> new StepJson(asker, asker.self());
            case Told.About.Person(var person) -> new StepJson(asker, Optional.of(person));
            case Told.About.Address _, Told.About.Somebody _ ->
                    new StepJson(asker, Optional.empty());
        };
    }

    private ObjectNode help(Told.Help help, StepJson commands) {
        ObjectNode node = Json.object();
        switch (help) {
            case Told.Help.Steps steps -> {
                ArrayNode all = node.putArray("steps");
                steps.steps().forEach(step -> all.add(advice(step, commands)));
            }
            case Told.Help.None none -> {
                node.put("none", word(none.instead()));
                people(none.people(), node);
            }
        }
        return node;
    }

    private ObjectNode advice(Told.Advice advice, StepJson commands) {
        ObjectNode node = Json.object();
        node.put("do", word(advice.doing()));
        advice.business().ifPresent(business -> node.set("business", named(business)));
        if (!advice.levels().isEmpty()) node.set("levels", levels(advice.levels()));
        roles(advice.role(), advice.finance(), node);
        who(advice.who(), node);
        people(advice.names(), node);
        if (advice.secondAdmin()) node.put("second_admin", true);
        advice.command().ifPresent(step -> node.set("command", commands.of(step)));
        return node;
    }

    private void people(List<PersonId> people, ObjectNode node) {
        if (people.isEmpty()) return;
        node.set("people", Json.of(people.stream().map(this::person).toList()));
    }

    private void who(Told.Who who, ObjectNode node) {
        switch (who) {
            case Told.Who.You _ -> node.put("who", "you");
            case Told.Who.ThatPerson _ -> node.put("who", "that person");
            case Told.Who.Admins(var business) -> {
                node.put("who", "admins");
                business.ifPresent(b -> node.set("of", named(b)));
            }
            case Told.Who.AssetOwner _ -> node.put("who", "owner");
            case Told.Who.Platform _ -> node.put("who", "platform");
            case Told.Who.Operator _ -> node.put("who", "operator");
        }
    }

    private static ObjectNode waiting(Waiting waiting) {
        ObjectNode node = Json.object();
        switch (waiting) {
            case Waiting.No _ -> node.put("helps", "no");
            case Waiting.Perhaps _ -> node.put("helps", "perhaps");
            case Waiting.Until(var instant) ->
                    node.put("helps", "yes").put("until", instant.toString());
        }
        return node;
    }

    private static void ended(Told.Ended ended, ObjectNode node) {
        switch (ended) {
            case Told.Ended.Untold _ -> {}
            case Told.Ended.Never _ -> node.putObject("changed").put("worked_before", false);
            case Told.Ended.At at -> {
                ObjectNode changed = node.putObject("changed");
                changed.put("worked_before", true).put("at", at.time().toString());
                at.change().ifPresent(change -> changed.put("change", change));
                at.seq().ifPresent(seq -> changed.put("entry", seq));
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
