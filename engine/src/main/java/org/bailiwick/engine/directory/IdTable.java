package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Id;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// From 128-bit ids to places in a table: open addressing in one flat array, since this is asked at
/// every decision.
///
/// A place is written after its id, so a reader sees both or neither. Ids are random, so their own
/// bits are the hash.
final class IdTable implements IdIndex {
    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SLOTS_MIN = 16;

    private volatile Slots slots = new Slots(SLOTS_MIN);
    private int used;

    @Override
    public int find(long hi, long lo, Vec<? extends Row> rows) {
        return slots.find(hi, lo);
    }

    @Override
    public void add(Row row, Vec<? extends Row> rows) {
        Id id = row.id();
        add(id.hi(), id.lo(), row.ref);
    }

    private void add(long hi, long lo, int place) {
        Slots now = slots;
        if ((long) (used + 1) * 3 > (long) now.count() * 2) {
            Slots larger = new Slots(now.count() * 2);
            now.copyInto(larger);
            slots = larger;
            now = larger;
        }
        now.add(hi, lo, place);
        used++;
    }

    @Override
    public IdIndex empty() {
        return new IdTable();
    }

    @Override
    public void give(Snapshot.Arrays to) {
        to.longs(slots.cells);
    }

    /// What [#give] gave.
    ///
    /// @param used how many ids there are
    static IdTable of(long[] cells, int used) {
        IdTable table = new IdTable();
        table.slots = new Slots(cells);
        table.used = used;
        return table;
    }

    @Override
    public long bytes() {
        return 8L * slots.cells.length;
    }

    /// Three cells a slot: both halves of an id, and its place from 1; 0 marks a free slot.
    private static final class Slots {
        final long[] cells;
        final int mask;

        Slots(int count) {
            this(new long[3 * count]);
        }

        Slots(long[] cells) {
            this.cells = cells;
            mask = cells.length / 3 - 1;
        }

        int count() {
            return mask + 1;
        }

        int find(long hi, long lo) {
            for (int at = (int) lo & mask; ; at = (at + 1) & mask) {
                int place = (int) (long) CELLS.getAcquire(cells, 3 * at + 2);
                if (place == 0) return -1;
                if (cells[3 * at] == hi && cells[3 * at + 1] == lo) return place - 1;
            }
        }

        void add(long hi, long lo, int place) {
            int at = (int) lo & mask;
            while (cells[3 * at + 2] != 0) at = (at + 1) & mask;
            cells[3 * at] = hi;
            cells[3 * at + 1] = lo;
            CELLS.setRelease(cells, 3 * at + 2, (long) place + 1);
        }

        void copyInto(Slots larger) {
            for (int at = 0; at < cells.length; at += 3) {
                if (cells[at + 2] != 0) {
                    larger.add(cells[at], cells[at + 1], (int) cells[at + 2] - 1);
                }
            }
        }
    }
}
