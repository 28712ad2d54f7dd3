package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Holds the stored form still: what was ever written is read as what was meant.
class JournalFormatTest {
    private final EntryCodec codec = new EntryCodec();
    private final List<Entry> meant = JournalFormat1.entries();

    @Test
    void everyTypeIsThere() {
        Set<Class<?>> there = new HashSet<>();
        for (Entry entry : meant) there.add(entry.changes().getFirst().getClass());

        assertThat(there).containsExactlyInAnyOrderElementsOf(AnyChange.types());
    }

    @Test
    void storedEntriesAreReadAsMeant() {
        List<String> stored = lines("/journal-format-1.hex");

        assertThat(stored.stream().map(this::decoded)).containsExactlyElementsOf(meant);
    }

    @Test
    void entriesAreStoredAsTheyAlwaysWere() {
        List<String> stored = lines("/journal-format-1.hex");

        assertThat(meant.stream().map(this::encoded)).containsExactlyElementsOf(stored);
    }

    @Test
    void changesAreToldAsTheyAlwaysWere() {
        List<String> told = lines("/journal-format-1.txt");

        assertThat(meant.stream().map(entry -> ChangeText.line(entry.changes().getFirst())))
                .containsExactlyElementsOf(told);
    }

    private Entry decoded(String hex) {
        return codec.decode(HexFormat.of().parseHex(hex));
    }

    private String encoded(Entry entry) {
        return HexFormat.of().formatHex(codec.encode(entry));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = JournalFormatTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
