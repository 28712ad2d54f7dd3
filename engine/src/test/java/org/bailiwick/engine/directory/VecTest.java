package org.bailiwick.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class VecTest {
    @Test
    void holdsWhatWasSetAcrossItsLevels() {
        SplittableRandom chance = new SplittableRandom(3);
        List<Integer> expected = new ArrayList<>();
        Vec<Integer> vec = Vec.empty();
        Object owner = new Object();
        for (int i = 0; i < 40_000; i++) {
            boolean add = expected.isEmpty() || chance.nextInt(3) > 0;
            int at = add ? expected.size() : chance.nextInt(expected.size());
            if (add) expected.add(i);
            else expected.set(at, i);
            vec = vec.set(at, i, owner);
            if (chance.nextInt(500) == 0) owner = new Object();
        }
        assertThat(vec.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) assertThat(vec.get(i)).isEqualTo(expected.get(i));
    }

    @Test
    void leavesEarlierVersionsAsTheyWere() {
        Object owner = new Object();
        Vec<String> before = Vec.empty();
        for (int i = 0; i < 100; i++) before = before.set(i, "old", owner);
        Vec<String> after = before.set(50, "new", new Object());
        assertThat(before.get(50)).isEqualTo("old");
        assertThat(after.get(50)).isEqualTo("new");
    }

    @Test
    void refusesWhatIsNotThere() {
        Vec<String> vec = Vec.<String>empty().set(0, "a", new Object());
        assertThatThrownBy(() -> vec.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> vec.set(2, "b", new Object()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
