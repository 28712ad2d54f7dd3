package org.bailiwick.server.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.DropReason;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Fix;
import org.bailiwick.engine.decision.Layer;
import org.bailiwick.engine.decision.LayerResult;
import org.bailiwick.engine.decision.Told;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class CatalogueTest {
    private static final Path SOURCES =
            Path.of(
                    System.getProperty("bailiwick.root", ".."),
                    "server/src/main/java/org/bailiwick/server/words");

    /// A whole key, written as one literal.
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z]+\\.)+[a-z-]+)\"");

    private final Catalogue english = Catalogue.read("en");

    @Test
    void hasEveryTextThatIsUsedAndNoOther() {
        Set<String> used = new TreeSet<>(families());
        used.addAll(literals());

        assertThat(english.keys()).containsExactlyElementsOf(used);
    }

    @Test
    void refusesTextsWithEmptyHoles() {
        assertThatThrownBy(() -> english.say("title.asset", new Holes().with("who", "Lena")))
                .hasMessageContaining("nothing for {action} in `title.asset`");
    }

    @Test
    void doesNotLookIntoWhatIsPutIn() {
        Holes holes = new Holes().with("business", "{names} $1 \\ {business}");

        assertThat(english.say("actor.admin", holes))
                .isEqualTo("An admin of {names} $1 \\ {business}");
    }

    /// Keys that end in the name of a constant.
    private static Set<String> families() {
        Set<String> keys = new TreeSet<>();
        addAll(keys, "code.", Code.values());
        addAll(keys, "missing.", Code.values());
        addAll(keys, "layer.", Layer.values());
        addAll(keys, "status.", LayerResult.Status.values());
        addAll(keys, "do.", Told.Doing.values());
        addAll(keys, "instead.", Fix.Instead.values());
        addAll(keys, "role.", Role.values());
        addAll(keys, "finance.", Finance.values());
        addAll(keys, "state.", AssetState.values());
        addAll(keys, "drop.", DropReason.values());
        addAll(keys, "label.", Label.values());
        addAll(keys, "link.", LinkState.values());
        addAll(keys, "warning.", Warning.values());
        addAll(keys, "safety.", SafetyFinding.values());
        for (Voice voice : Voice.values()) {
            for (String place : new String[] {"who", "whom", "have", "are"}) {
                keys.add("voice." + Catalogue.part(voice) + "." + place);
            }
        }
        leaves(Change.class)
                .forEach(type -> {
                    keys.add("change." + kebab(type));
                    keys.add("record." + kebab(type));
                });
        leaves(Matter.class).forEach(type -> keys.add("matter." + kebab(type)));
        keys.add("nobody");
        keys.add("missing.waiting-approval.second-admin");
        keys.add("do.invite.finance");
        keys.add("missing.not-a-member.business");
        keys.add("missing.waiting-approval.requested");
        keys.add("missing.finance-role-missing.manager");
        return keys;
    }

    private static void addAll(Set<String> keys, String family, Enum<?>[] constants) {
        for (Enum<?> constant : constants) keys.add(family + Catalogue.part(constant));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CatalogueTest::leaves)
                : Stream.of(type);
    }

    private static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            Set<String> keys = new TreeSet<>();
            for (Path file : files.toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) keys.add(key.group(1));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
