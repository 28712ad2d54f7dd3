package org.bailiwick.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

class PairTableTest {
    @Test
    void holdsWhatWasPutThroughRandomChanges() {
        SplittableRandom chance = new SplittableRandom(5);
        Map<Long, Long> expected = new HashMap<>();
        PairTable table = new PairTable(0);
        for (int i = 0; i < 200_000; i++) {
            long key = Touched.key(chance.nextInt(300), chance.nextInt(300));
            if (chance.nextInt(3) == 0) {
                expected.remove(key);
                table.remove(key);
            } else {
                expected.put(key, i + 1L);
                table.put(key, i + 1L);
            }
        }
        assertThat(table.size()).isEqualTo(expected.size());
        for (int person = 0; person < 300; person++) {
            for (int asset = 0; asset < 300; asset++) {
                long key = Touched.key(person, asset);
                assertThat(table.find(key)).isEqualTo(expected.getOrDefault(key, 0L));
            }
        }
    }

    @Test
    void staysWithinItsBytesForEachPair() {
        PairTable table = new PairTable(0);
        for (int i = 0; i < 100_000; i++) table.put(Touched.key(i, i), 1);
        assertThat(table.bytes() / 100_000).isLessThanOrEqualTo(24);
    }
}
