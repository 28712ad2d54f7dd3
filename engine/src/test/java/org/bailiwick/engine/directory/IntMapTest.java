package org.bailiwick.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

class IntMapTest {
    @Test
    void holdsWhatWasPutThroughRandomChanges() {
        SplittableRandom chance = new SplittableRandom(11);
        Map<Integer, String> expected = new HashMap<>();
        IntMap<String> map = IntMap.empty();
        Object owner = new Object();
        for (int i = 0; i < 60_000; i++) {
            int key = chance.nextInt(4_000) * (chance.nextBoolean() ? 1 : 1_048_576);
            if (chance.nextInt(100) == 0) owner = new Object();
            if (chance.nextInt(3) == 0) {
                expected.remove(key);
                map = map.remove(key, owner);
            } else {
                expected.put(key, "v" + i);
                map = map.put(key, "v" + i, owner);
            }
            if (i % 5_000 == 0) assertThat(content(map)).isEqualTo(expected);
        }
        assertThat(content(map)).isEqualTo(expected);
        for (int key : map.sortedKeys()) assertThat(map.get(key)).isEqualTo(expected.get(key));
    }

    @Test
    void leavesEarlierVersionsAsTheyWere() {
        Object owner = new Object();
        IntMap<String> before = IntMap.empty();
        for (int i = 0; i < 1_000; i++) before = before.put(i, "old", owner);
        Map<Integer, String> was = content(before);
        Object later = new Object();
        IntMap<String> after = before;
        for (int i = 0; i < 1_000; i += 2) after = after.put(i, "new", later);
        for (int i = 1; i < 1_000; i += 2) after = after.remove(i, later);
        assertThat(content(before)).isEqualTo(was);
        assertThat(after.size()).isEqualTo(500);
        assertThat(after.get(2)).isEqualTo("new");
        assertThat(after.get(3)).isNull();
    }

    private static Map<Integer, String> content(IntMap<String> map) {
        Map<Integer, String> content = new HashMap<>();
        map.forEach((value, key) -> content.put(key, value));
        assertThat(map.size()).isEqualTo(content.size());
        return content;
    }
}
