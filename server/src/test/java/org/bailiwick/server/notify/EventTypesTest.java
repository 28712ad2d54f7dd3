package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Change;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every kind of fact is told under a name of its own, or said not to be told.
class EventTypesTest {
    private static final Path ROOT = Path.of(System.getProperty("bailiwick.root", ".."));
    private static final EventTypes TYPES = EventTypes.read();

    private static Stream<Class<?>> kinds(Class<?> type) {
        if (!type.isSealed()) return Stream.of(type);
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypesTest::kinds);
    }

    private static Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        kinds(Change.class)
                .map(Class::getSimpleName)
                .map(name -> name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .forEach(facts::add);
        return facts;
    }

    @Test
    void everyKindOfFactHasItsRow() {
        assertThat(facts()).hasSizeGreaterThan(60);
        List<String> missing = facts().stream().filter(fact -> TYPES.find(fact).isEmpty()).toList();
        assertThat(missing).as("facts without a row in events.txt").isEmpty();
    }

    @Test
    void namesAreOfOneFactEach() {
        List<String> told =
                facts().stream()
                        .map(fact -> TYPES.find(fact).orElseThrow())
                        .filter(type -> !type.equals("-"))
                        .toList();
        assertThat(told)
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("[a-z-]+\\.[a-z-]+"));
        List<String> all = new ArrayList<>(told);
        all.add(EndingEvents.TYPE);
        for (AlarmKind kind : AlarmKind.values()) all.add(kind.event());
        assertThat(TYPES.all()).hasSameElementsAs(all).allMatch(type -> type.length() <= 64);
    }

    @Test
    void theDocumentationListsThem() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/webhooks.md"));
        assertThat(TYPES.all()).allMatch(type -> page.contains("`" + type + "`"));
    }
}
