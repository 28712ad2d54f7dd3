package org.bailiwick.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.scenario.Answer;
import org.bailiwick.engine.scenario.Ask;
import org.bailiwick.engine.scenario.Asker;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.Setting;
import org.bailiwick.engine.scenario.Thing;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Types `check`, `explain`, `who` and `what`. Persons go by an address where they have one.
///
/// @param where the options that say whom to ask
record CliAsker(Scene scene, Shell shell, List<String> where) implements Asker {
    private static final int ALLOWED = 0;
    private static final int FAILED = 1;
    private static final int DENIED = 2;

    /// Asks the running server.
    static CliAsker ofServer(Scene scene, Site site) {
        return new CliAsker(
                scene,
                new Shell(site.clock()),
                List.of("--server", site.url(), "--key", site.key()));
    }

    /// Asks the files themselves.
    static CliAsker ofFiles(Scene scene, Site site) {
        return new CliAsker(
                scene, new Shell(site.clock()), List.of("--data", site.data().toString()));
    }

    @Override
    public boolean check(Ask ask) {
        return decide("check", ask).path("allowed").booleanValue();
    }

    @Override
    public Answer explain(Ask ask) {
        return new Explained(scene, ask).answer(decide("explain", ask));
    }

    private JsonNode decide(String verb, Ask ask) {
        Shell.Said said =
                type(
                        verb,
                        ask.setting(),
                        person(ask.subject()),
                        ask.action(),
                        Things.object(scene, ask.object()));
        JsonNode answer = Http.JSON.readTree(said.out());
        assertThat(said.status())
                .as(said.toString())
                .isEqualTo(answer.path("allowed").booleanValue() ? ALLOWED : DENIED);
        return answer;
    }

    @Override
    public Set<String> who(String action, Thing object, Setting setting) {
        Shell.Said said = type("who", setting, Things.object(scene, object), action);
        boolean missing = scene.names().find(object.name()).isEmpty() || object.kind().isPresent();
        if (missing && said.status() == FAILED) {
            assertThat(said.err()).startsWith("no ");
            return Set.of();
        }
        return names(said, "people");
    }

    @Override
    public Set<String> what(String person, String action, Setting setting) {
        Shell.Said said = type("what", setting, person(person), action);
        Set<String> names = new TreeSet<>(names(said, "assets"));
        names.addAll(names(said, "businesses"));
        return names;
    }

    private Set<String> names(Shell.Said said, String rows) {
        assertThat(said.status()).as(said.toString()).isEqualTo(ALLOWED);
        Set<String> names = new TreeSet<>();
        for (JsonNode row : Http.JSON.readTree(said.out()).path(rows)) {
            names.add(Things.name(scene, row.path("id").asString()));
        }
        return names;
    }

    private String person(String name) {
        Optional<PersonId> id =
                scene.names()
                        .find(name)
                        .filter(PersonId.class::isInstance)
                        .map(PersonId.class::cast);
        if (id.isEmpty()) return name;
        List<Address> addresses =
                scene.directory().addresses(scene.directory().find(id.get()).orElseThrow());
        return addresses.stream()
                .findFirst()
                .flatMap(address -> scene.names().find(address.id()))
                .orElseGet(() -> id.get().toString());
    }

    private Shell.Said type(String verb, Setting setting, String... words) {
        List<String> line = new ArrayList<>(List.of(verb));
        line.addAll(List.of(words));
        line.add("--json");
        line.addAll(where);
        setting.business().ifPresent(b -> line.addAll(List.of("--business", id(b))));
        setting.account().ifPresent(p -> line.addAll(List.of("--account", person(p))));
        if (setting.proof() != Question.Proof.SILENT) line.addAll(List.of("--amr", "pwd"));
        if (setting.proof() == Question.Proof.TWO_STEPS) line.addAll(List.of("--amr", "otp"));
        if (setting.grave()) line.add("--grave");
        return shell.type(line.toArray(String[]::new));
    }

    private String id(String name) {
        return Things.id(scene, name);
    }

    @Override
    public Optional<Boolean> checkFixed(Ask ask) {
        return Optional.empty();
    }
}
