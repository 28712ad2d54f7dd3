package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class EntryCodecTest {
    private final AnyChange any = new AnyChange(new Random(7));
    private final EntryCodec codec = new EntryCodec();

    @Test
    void theGeneratorKnowsEveryType() {
        Set<Class<?>> made = new HashSet<>();
        for (Change change : any.ofEveryType()) made.add(change.getClass());

        assertThat(made).containsExactlyInAnyOrderElementsOf(AnyChange.types());
    }

    @Test
    void whatIsEncodedIsDecoded() {
        for (int round = 0; round < 500; round++) {
            for (Change change : any.ofEveryType()) {
                Entry entry = any.entryOf(List.of(change));
                assertThat(codec.decode(codec.encode(entry))).isEqualTo(entry);
            }
        }
    }

    @Test
    void anEntryWithManyChanges() {
        Entry entry = any.entryOf(any.ofEveryType());

        assertThat(codec.decode(codec.encode(entry))).isEqualTo(entry);
    }

    @Test
    void everyTruncationIsDamaged() {
        for (Change change : any.ofEveryType()) {
            byte[] stored = codec.encode(any.entryOf(List.of(change)));
            for (int length = 0; length < stored.length; length++) {
                byte[] cut = Arrays.copyOf(stored, length);
                assertThatThrownBy(() -> codec.decode(cut)).isInstanceOf(Unreadable.Damaged.class);
            }
        }
    }

    @Test
    void everyFlippedByteIsRefusedOrIsAnotherEntry() {
        for (Change change : any.ofEveryType()) {
            byte[] stored = codec.encode(any.entryOf(List.of(change)));
            for (int at = 0; at < stored.length; at++) {
                for (int flip = 1; flip < 256; flip++)
                    refuseOrReadExactly(flipped(stored, at, flip));
            }
        }
    }

    private void refuseOrReadExactly(byte[] stored) {
        try {
            assertThat(codec.encode(codec.decode(stored))).isEqualTo(stored);
        } catch (Unreadable expected) {
            assertThat(expected).hasMessageNotContaining("null");
        }
    }

    private static byte[] flipped(byte[] stored, int at, int flip) {
        byte[] other = stored.clone();
        other[at] ^= (byte) flip;
        return other;
    }
}
