package org.bailiwick.engine.directory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// From 128-bit ids to places in a table: open addressing in flat arrays, since this is asked at
/// every decision.
///
/// Only ever added to, by one thread, while any number read: a place is written after its id, so a
/// reader sees both or neither. A directory ignores places beyond its own size, which is how all
/// versions of the directory share one table. Ids are random, so their own bits are the hash.
final class IdTable {
    private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int SLOTS_MIN = 16;

    private volatile Slots slots = new Slots(SLOTS_MIN);
    private int used;

    /// The place, or -1.
    int find(long hi, long lo) {
        return slots.find(hi, lo);
    }

    void add(long hi, long lo, int place) {
        Slots now = slots;
        if ((long) (used + 1) * 3 > (long) now.places.length * 2) {
            Slots larger = new Slots(now.places.length * 2);
            now.copyInto(larger);
            slots = larger;
            now = larger;
        }
        now.add(hi, lo, place);
        used++;
    }

    /// Bytes held by the arrays.
    long bytes() {
        return 20L * slots.places.length;
    }

    private static final class Slots {
        final long[] ids;
        final int[] places;
        final int mask;

        Slots(int count) {
            ids = new long[count * 2];
            places = new int[count];
            mask = count - 1;
        }

        int find(long hi, long lo) {
            for (int at = (int) lo & mask; ; at = (at + 1) & mask) {
                int place = (int) PLACES.getAcquire(places, at);
                if (place == 0) return -1;
                if (ids[2 * at] == hi && ids[2 * at + 1] == lo) return place - 1;
            }
        }

        void add(long hi, long lo, int place) {
            int at = (int) lo & mask;
            while (places[at] != 0) at = (at + 1) & mask;
            ids[2 * at] = hi;
            ids[2 * at + 1] = lo;
            PLACES.setRelease(places, at, place + 1);
        }

        void copyInto(Slots larger) {
            for (int at = 0; at < places.length; at++) {
                if (places[at] != 0) larger.add(ids[2 * at], ids[2 * at + 1], places[at] - 1);
            }
        }
    }
}
