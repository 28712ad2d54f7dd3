package org.bailiwick.engine.directory;

/// From pairs (a person and an asset, as one number) to a member and a mask: open addressing in one
/// flat array, 16 bytes a slot, at most [#LOAD_PERCENT_MAX] full.
///
/// There are few different masks, so a slot holds the number of one. Changed in place by one
/// thread; what a reader sees in the middle of a change it must not believe (see [AccessIndex]).
final class PairTable {
    static final int LOAD_PERCENT_MAX = 85;
    private static final int SLOTS_MIN = 64;

    /// Key and value by turns; a value of 0 marks a free slot.
    private long[] slots;

    private int used;

    /// @param expected how many pairs there will be soon
    PairTable(int expected) {
        slots = new long[2 * slotsFor(expected)];
    }

    private PairTable(long[] slots, int used) {
        this.slots = slots;
        this.used = used;
    }

    /// Hands over the array, as [#of] takes it.
    void give(Snapshot.Arrays to) {
        to.longs(slots);
    }

    /// What [#give] gave.
    static PairTable of(long[] slots, int used) {
        return new PairTable(slots, used);
    }

    private static int slotsFor(long pairs) {
        return (int) Math.max(SLOTS_MIN, pairs * 100 / (LOAD_PERCENT_MAX - 5) + 1);
    }

    /// The member (upper half) and the number of the mask (lower half), or 0.
    long find(long key) {
        long[] at = slots;
        int count = at.length >> 1;
        int start = slot(key, count);
        for (int i = start; ; ) {
            long value = at[2 * i + 1];
            if (value == 0) return 0;
            if (at[2 * i] == key) return value;
            if (++i == count) i = 0;
            if (i == start) return 0;
        }
    }

    void put(long key, long value) {
        if ((used + 1L) * 100 > (long) (slots.length >> 1) * LOAD_PERCENT_MAX) grow();
        if (insert(slots, key, value)) used++;
    }

    private void grow() {
        long[] old = slots;
        long[] larger = new long[2 * slotsFor(used + used / 5L + SLOTS_MIN)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) insert(larger, old[i], old[i + 1]);
        }
        slots = larger;
    }

    private static boolean insert(long[] slots, long key, long value) {
        int count = slots.length >> 1;
        int i = slot(key, count);
        while (slots[2 * i + 1] != 0 && slots[2 * i] != key) if (++i == count) i = 0;
        boolean added = slots[2 * i + 1] == 0;
        slots[2 * i] = key;
        slots[2 * i + 1] = value;
        return added;
    }

    void remove(long key) {
        int count = slots.length >> 1;
        int i = slot(key, count);
        while (slots[2 * i] != key || slots[2 * i + 1] == 0) {
            if (slots[2 * i + 1] == 0) return;
            if (++i == count) i = 0;
        }
        used--;
        closeGap(i, count);
    }

    /// Moves later entries of the run back, so that no search stops early.
    private void closeGap(int gap, int count) {
        int i = gap;
        while (true) {
            slots[2 * gap + 1] = 0;
            int home;
            do {
                if (++i == count) i = 0;
                if (slots[2 * i + 1] == 0) return;
                home = slot(slots[2 * i], count);
            } while (gap <= i ? gap < home && home <= i : gap < home || home <= i);
            slots[2 * gap] = slots[2 * i];
            slots[2 * gap + 1] = slots[2 * i + 1];
            gap = i;
        }
    }

    int size() {
        return used;
    }

    long bytes() {
        return 8L * slots.length;
    }

    private static int slot(long key, int count) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (((mixed >>> 33) * count) >>> 31);
    }
}
