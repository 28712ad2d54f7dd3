package org.bailiwick.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.tidy.Bytes;
import org.bailiwick.server.tidy.Formatting;
import org.bailiwick.server.tidy.Lengths;
import org.bailiwick.server.tidy.Packages;
import org.bailiwick.server.tidy.Source;
import org.bailiwick.server.tidy.Words;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Keeps the house: the checks of style that are neither types nor arrows between packages.
///
/// Each looks at the sources of every module and names the file, the line and what to do. The
/// formatting is mended, not only checked, with
///
/// ```
/// ./mvnw test -pl server -am -Dtest=TidyTest -Dsurefire.failIfNoSpecifiedTests=false -Dtidy.fix=true
/// ```
class TidyTest {

    private static final List<Source> SOURCES =
            Source.allUnder(Path.of(System.getProperty("bailiwick.root", "..")));

    @Test
    void seesTheSources() {
        assertThat(SOURCES)
                .extracting(Source::module)
                .contains("engine", "server", "bench", "examples/ads-manager");
    }

    @Test
    void formatted() {
        var fixing = Boolean.getBoolean("tidy.fix");
        assertTidy(source -> Formatting.breaches(source, fixing));
    }

    @Test
    void filesAreShort() {
        assertTidy(Lengths::ofFile);
    }

    @Test
    void methodsAreShort() {
        assertTidy(Lengths::ofMethods);
    }

    @Test
    void packagesAreNullMarked() {
        assertNone(Packages.breaches(SOURCES));
    }

    @Test
    void noUnfinishedWords() {
        assertTidy(Words::breaches);
    }

    @Test
    void recordsOfBytesCompareThem() {
        assertTidy(Bytes::breaches);
    }

    private static void assertTidy(Function<Source, List<String>> check) {
        assertNone(SOURCES.parallelStream().map(check).flatMap(List::stream).toList());
    }

    private static void assertNone(List<String> breaches) {
        assertThat(breaches)
                .withFailMessage(() ->
                        "%d untidy:%n%s".formatted(breaches.size(), String.join("\n", breaches)))
                .isEmpty();
    }
}
