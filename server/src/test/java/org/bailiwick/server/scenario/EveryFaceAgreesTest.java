package org.bailiwick.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.bailiwick.engine.scenario.ModelShelf;
import org.bailiwick.engine.scenario.Outcome;
import org.bailiwick.engine.scenario.Scenario;
import org.bailiwick.engine.scenario.ScenarioReader;
import org.bailiwick.engine.scenario.ScenarioRunner;
import org.bailiwick.server.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every scenario comes about through the desk's commands, and every claim of it is what the engine
/// says there, AuthZEN, our own API and the command line: the same answer, code, fix, waiting, end
/// and lists.
class EveryFaceAgreesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("bailiwick.root", "..")).resolve("scenarios");
    private static final ModelShelf MODELS = ModelShelf.beside(FOLDER);

    /// Programs are no subjects of a claim; what is read in is facts, not a command of theirs; and
    /// what a link is called by and looks like, how long it can be confirmed, and what is found a
    /// week after a good-bye gives nobody anything.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "MakeKey",
                    "RevokeKey",
                    "Import",
                    "RenewAccessLink",
                    "SetAccessLinkLogo",
                    "ExtendAccessLink",
                    "CheckGoodBye");

    /// Worlds whose files are asked too: each time costs a server of its own.
    private static final Set<String> OVER_FILES =
            Set.of(
                    "add-a-member.txt",
                    "cap-waits-silently.txt",
                    "creator.txt",
                    "expired.txt",
                    "meta-tasks.txt",
                    "second-step.txt",
                    "transfer.txt");

    @TempDir Path temp;

    @TestFactory
    Stream<DynamicTest> onEveryScenario() throws IOException {
        Set<String> given = new TreeSet<>();
        Stream<DynamicTest> each =
                files().stream()
                        .map(file ->
                                dynamicTest(
                                        file.getFileName().toString(),
                                        () -> given.addAll(agree(file))));
        return Stream.concat(
                each,
                Stream.of(
                        dynamicTest(
                                "each command stands in a scenario",
                                () ->
                                        assertThat(commands(Command.class))
                                                .as("but for those that decide nothing")
                                                .containsExactlyInAnyOrderElementsOf(
                                                        Stream.concat(
                                                                        given.stream(),
                                                                        ELSEWHERE.stream())
                                                                .distinct()
                                                                .toList()))));
    }

    @Test
    void namesOnlyScenariosThatAreThere() throws IOException {
        List<String> names = files().stream().map(f -> f.getFileName().toString()).toList();
        assertThat(names).containsAll(OVER_FILES);
        assertThat(Otherwise.ALL).extracting(Otherwise::file).isSubsetOf(names);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /// The names of all records that are such a command.
    private static Set<String> commands(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Class<?> each : type.getPermittedSubclasses()) {
            if (each.isSealed()) names.addAll(commands(each));
            else names.add(each.getSimpleName());
        }
        return names;
    }

    /// @return the types of the commands that were carried out
    private Set<String> agree(Path path) throws IOException {
        String file = path.getFileName().toString();
        Scenario scenario = ScenarioReader.read(Files.readString(path));
        try (Site site = new Site(temp.resolve(file))) {
            DeskStage stage = new DeskStage(site, scenario, file, MODELS);
            assertThat(ScenarioRunner.run(scenario, stage))
                    .hasSize((int) scenario.claims())
                    .allMatch(Outcome::holds);
            assertThat(stage.differences()).isEmpty();
            WholeWorld.agree(stage, site);
            if (OVER_FILES.contains(file)) WholeWorld.filesAgree(stage, site);
            assertThat(stage.detours())
                    .containsExactlyInAnyOrderElementsOf(
                            Otherwise.ALL.stream().filter(o -> o.file().equals(file)).toList());
            return stage.given();
        }
    }
}
