package org.bailiwick.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.scenario.Ask;
import org.bailiwick.engine.scenario.EngineAsker;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.Setting;
import org.bailiwick.engine.scenario.Thing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The world at the end of a scenario: whatever anybody may there, claimed or not, is the same in a
/// batch over HTTP, in both lists, and on the command line over the files.
final class WholeWorld {
    private final Scene scene;
    private final Http http;
    private final EngineAsker engine;
    private final CliAsker files;

    private WholeWorld(Scene scene, Site site) {
        this.scene = scene;
        http = new Http(site.url(), site.key());
        engine = new EngineAsker(scene);
        files = CliAsker.ofFiles(scene, site);
    }

    static void agree(Scene scene, Site site) {
        WholeWorld world = new WholeWorld(scene, site);
        List<Ask> asks = world.asks();
        world.batchAgrees(asks);
        world.listsAgree(asks);
    }

    /// Holds what the command line says from the files alone against the engine.
    static void filesAgree(Scene scene, Site site) {
        WholeWorld world = new WholeWorld(scene, site);
        world.filesAgree(world.asks());
    }

    /// Every person, thing and action.
    private List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        for (String thing : named(id -> id instanceof AssetId || id instanceof BusinessId)) {
            for (Action action : actions(thing)) {
                for (String person : named(PersonId.class::isInstance)) {
                    Thing object = new Thing(Optional.empty(), thing);
                    asks.add(new Ask(person, action.name(), object, Setting.PLAIN));
                }
            }
        }
        return asks;
    }

    private List<String> named(Predicate<Id> type) {
        return scene.names().all().stream()
                .filter(name -> scene.names().find(name).filter(type).isPresent())
                .sorted()
                .toList();
    }

    private List<Action> actions(String thing) {
        AccessModel model = scene.directory().model();
        String kind = Things.kind(scene, thing);
        return kind.equals(Things.BUSINESS)
                ? model.business().actions()
                : model.kind(kind).map(Kind::actions).orElse(List.of());
    }

    private void batchAgrees(List<Ask> asks) {
        ObjectNode body = Http.JSON.createObjectNode();
        ArrayNode items = body.putArray("evaluations");
        AuthZenAsker authzen = new AuthZenAsker(scene, http);
        asks.forEach(ask -> items.add(authzen.question(ask)));
        JsonNode answers = http.post("/access/v1/evaluations", body).path("evaluations");
        assertThat(answers).hasSize(asks.size());
        for (int i = 0; i < asks.size(); i++) {
            assertThat(answers.path(i).path("decision").booleanValue())
                    .as(asks.get(i).toString())
                    .isEqualTo(engine.check(asks.get(i)));
        }
    }

    private void listsAgree(List<Ask> asks) {
        Map<String, Set<String>> people = new TreeMap<>();
        Map<String, Set<String>> things = new TreeMap<>();
        for (Ask ask : asks) {
            String thing = ask.object().name();
            Set<String> who = people.computeIfAbsent(thing, _ -> new TreeSet<>());
            Set<String> what = things.computeIfAbsent(ask.subject(), _ -> new TreeSet<>());
            if (!engine.check(ask)) continue;
            who.add(ask.subject() + " " + ask.action());
            what.add(thing + " " + ask.action());
        }
        people.forEach((thing, all) -> assertThat(peopleOf(thing)).as(thing).isEqualTo(all));
        things.forEach((person, all) -> assertThat(thingsOf(person)).as(person).isEqualTo(all));
    }

    private Set<String> peopleOf(String thing) {
        String id = Things.id(scene, thing);
        boolean business = Things.kind(scene, thing).equals(Things.BUSINESS);
        return rows((business ? "businesses/" : "assets/") + id + "/people", "people");
    }

    private Set<String> thingsOf(String person) {
        String path = "people/" + Things.id(scene, person);
        Set<String> all = rows(path + "/assets", "assets");
        all.addAll(rows(path + "/businesses", "businesses"));
        return all;
    }

    private Set<String> rows(String path, String rows) {
        Set<String> all = new TreeSet<>();
        for (JsonNode row : http.get("/api/v1/" + path).ok().path(rows)) {
            String name = Things.name(scene, row.path("id").asString());
            row.path("actions").forEach(action -> all.add(name + " " + action.asString()));
        }
        return all;
    }

    /// One denial and both lists, asked of the files beside the server that writes them.
    private void filesAgree(List<Ask> asks) {
        Optional<Ask> denied = asks.stream().filter(ask -> !engine.check(ask)).findFirst();
        denied.ifPresent(ask ->
                assertThat(files.explain(ask)).isEqualTo(Agreeing.told(engine.explain(ask))));
        Optional<Ask> allowed = asks.stream().filter(engine::check).findFirst();
        allowed.ifPresent(ask -> {
            assertThat(files.check(ask)).isTrue();
            assertThat(files.who(ask.action(), ask.object(), Setting.PLAIN))
                    .isEqualTo(engine.who(ask.action(), ask.object(), Setting.PLAIN));
            assertThat(files.what(ask.subject(), ask.action(), Setting.PLAIN))
                    .isEqualTo(engine.what(ask.subject(), ask.action(), Setting.PLAIN));
        });
    }
}
