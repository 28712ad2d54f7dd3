package org.bailiwick.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Holds the arrows between the packages: who may know whom.
///
/// ```
/// engine    model <- change <- directory <- decision
/// server    sentence <- command, session, web, words
///           engine <- seal <- command, session <- journal, notify, tiktok <- faces (web for HTTP)
///           outward <- notify <- journal;  settings, words <- notify
///           Main -> everything, nothing -> Main
/// ```
///
/// A rule about a package that does not exist yet holds.
class ArchitectureTest {

    private static final String ENGINE = "org.bailiwick.engine.";
    private static final String SERVER = "org.bailiwick.server.";

    private static final List<String> ENGINE_LAYERS =
            List.of("model", "change", "directory", "decision");

    private static final List<String> CORE = List.of("command", "session");
    private static final List<String> READERS = List.of("journal", "notify", "tiktok");
    private static final List<String> FACES =
            List.of("api", "authzen", "scim", "signals", "console", "cli");

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.bailiwick.engine", "org.bailiwick.server");

    @Test
    void seesTheProgram() {
        assertThat(PROGRAM.contain(Main.class)).isTrue();
        assertThat(PROGRAM.stream().anyMatch(type -> type.getPackageName().startsWith(ENGINE)))
                .as("the engine's classes are read too")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void holds(ArchRule arrow) {
        arrow.allowEmptyShould(true).check(PROGRAM);
    }

    static Stream<ArchRule> arrows() {
        var arrows = new ArrayList<ArchRule>();
        arrows.addAll(engineArrows());
        arrows.addAll(serverArrows());
        arrows.addAll(faceArrows());
        return arrows.stream();
    }

    private static List<ArchRule> engineArrows() {
        var arrows = new ArrayList<ArchRule>();
        arrows.add(
                classes()
                        .that()
                        .resideInAPackage(ENGINE + ".")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(ENGINE + ".", "java..", "org.jspecify.."))
                        .because("the engine is embedded elsewhere and needs nothing but the JDK"));
        arrows.add(
                slices().matching(ENGINE + "(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("the engine reads from model to decision"));
        for (int i = 0; i < ENGINE_LAYERS.size(); i++) {
            var above = ENGINE_LAYERS.subList(i + 1, ENGINE_LAYERS.size());
            arrows.add(
                    neverKnows(
                            packages(ENGINE, ENGINE_LAYERS.get(i)),
                            packages(ENGINE, above),
                            "model <- change <- directory <- decision"));
        }
        return arrows;
    }

    private static List<ArchRule> serverArrows() {
        return List.of(
                slices().matching(SERVER + "(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a package can be understood with those below it alone"),
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Main.class.getName())
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(Main.class.getName())
                        .because("Main builds everything, nothing knows Main"),
                neverKnows(
                        packages(SERVER, "sentence"),
                        packages(
                                SERVER,
                                all(
                                        Stream.of(
                                                CORE,
                                                READERS,
                                                FACES,
                                                List.of("web", "words", "seal", "face")))),
                        "what is said is known to whoever says it, and knows none of them"),
                neverKnows(
                        packages(SERVER, "seal"),
                        packages(SERVER, all(Stream.of(CORE, READERS, FACES, List.of("web")))),
                        "sealing needs nothing but a key"),
                neverKnows(
                        packages(SERVER, CORE),
                        packages(SERVER, all(Stream.of(READERS, FACES, List.of("web")))),
                        "commands and sessions own their ports; stores and faces come after"),
                neverKnows(
                        packages(SERVER, List.of("face", "receipt", "words")),
                        packages(SERVER, all(Stream.of(READERS, FACES))),
                        "what faces share stands between the core and the faces"),
                neverKnows(
                        packages(SERVER, "outward"),
                        packages(
                                SERVER,
                                all(
                                        Stream.of(
                                                CORE,
                                                READERS,
                                                FACES,
                                                List.of("web", "settings", "seal", "words")))),
                        "what is sent outside knows nothing of what it is about"),
                neverKnows(
                        packages(SERVER, "notify"),
                        packages(SERVER, List.of("journal", "tiktok", "face", "receipt")),
                        "what is told outside reads through the office, and owns its ports"),
                neverKnows(
                        packages(SERVER, "watch"),
                        packages(
                                SERVER,
                                all(
                                        Stream.of(
                                                READERS,
                                                FACES,
                                                List.of("session", "face", "receipt", "web")))),
                        "who follows somebody hears of the engine, by whatever face he came"),
                neverKnows(
                        packages(SERVER, READERS),
                        packages(SERVER, FACES),
                        "stores and readers are below the faces"),
                noClasses()
                        .that()
                        .resideInAPackage(SERVER + "web..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        concat(
                                                packages(
                                                        SERVER,
                                                        all(
                                                                Stream.of(
                                                                        List.of("command"),
                                                                        READERS,
                                                                        FACES))),
                                                ENGINE + ".")))
                        .because("web knows no business word"));
    }

    private static List<ArchRule> faceArrows() {
        var arrows = new ArrayList<ArchRule>();
        for (var face : FACES) {
            var others = FACES.stream().filter(other -> !other.equals(face)).toList();
            arrows.add(
                    neverKnows(
                            packages(SERVER, face),
                            packages(SERVER, others),
                            "a face is a translation by itself"));
        }
        arrows.add(
                noClasses()
                        .that()
                        .resideInAPackage(SERVER + "console..")
                        .and()
                        .haveSimpleNameNotStartingWith("Live")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ENGINE + ".", SERVER + "command..")
                        .because("a page shows what the API tells, and asks it from within"));
        arrows.add(
                neverKnows(
                        packages(SERVER, FACES),
                        packages(SERVER, "journal"),
                        "a face asks the desk or a port, never a store"));
        return arrows;
    }

    private static ArchRule neverKnows(String[] these, String[] those, String because) {
        return noClasses()
                .that()
                .resideInAnyPackage(these)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(those)
                .because(because);
    }

    private static String[] packages(String root, String name) {
        return packages(root, List.of(name));
    }

    private static String[] packages(String root, List<String> names) {
        return names.stream().map(name -> root + name + "..").toArray(String[]::new);
    }

    private static List<String> all(Stream<List<String>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    private static String[] concat(String[] packages, String one) {
        return Stream.concat(Arrays.stream(packages), Stream.of(one)).toArray(String[]::new);
    }
}
