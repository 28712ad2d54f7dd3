package org.bailiwick.ads;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/// The ads manager is somebody else's program: it knows Bailiwick by its addresses alone.
class IndependenceTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.bailiwick.ads");

    @Test
    void knowsNoClassOfBailiwick() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bailiwick.engine..", "org.bailiwick.server..")
                .check(PROGRAM);
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.bailiwick.ads.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void onlyTheDoorKnowsTheWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.bailiwick.ads.access..",
                        "org.bailiwick.ads.market..",
                        "org.bailiwick.ads.people..",
                        "org.bailiwick.ads.pages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.helidon..")
                .check(PROGRAM);
    }
}
