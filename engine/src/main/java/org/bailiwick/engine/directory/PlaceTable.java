package org.bailiwick.engine.directory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// An index that holds places alone and compares ids with those of the rows: for things of which
/// there are very many and that are seldom looked up by their ids.
///
/// Open addressing in one flat array, four bytes a slot. A place is written when its row is there
/// already, so a reader finds the row of every place within his own version.
final class PlaceTable implements IdIndex {
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int SLOTS_MIN = 16;

    /// Places from 1; 0 marks a free slot.
    private volatile int[] slots;

    private int used;

    PlaceTable() {
        this(new int[SLOTS_MIN], 0);
    }

    private PlaceTable(int[] slots, int used) {
        this.slots = slots;
        this.used = used;
    }

    /// What [#give] gave.
    ///
    /// @param used how many places there are
    static PlaceTable of(int[] slots, int used) {
        return new PlaceTable(slots, used);
    }

    @Override
    public int find(long hi, long lo, Vec<? extends Row> rows) {
        int[] now = slots;
        int mask = now.length - 1;
        for (int at = (int) lo & mask; ; at = (at + 1) & mask) {
            int place = (int) SLOTS.getAcquire(now, at) - 1;
            if (place < 0) return -1;
            if (place < rows.size() && rows.get(place).isCalled(hi, lo)) return place;
        }
    }

    @Override
    public void add(Row row, Vec<? extends Row> rows) {
        if ((long) (used + 1) * 4 > (long) slots.length * 3) grow(rows);
        put(slots, row, row.ref);
        used++;
    }

    private void grow(Vec<? extends Row> rows) {
        int[] larger = new int[slots.length * 2];
        for (int each : slots) if (each != 0) put(larger, rows.get(each - 1), each - 1);
        slots = larger;
    }

    private static void put(int[] slots, Row row, int place) {
        int mask = slots.length - 1;
        int at = (int) row.lower() & mask;
        while (slots[at] != 0) at = (at + 1) & mask;
        SLOTS.setRelease(slots, at, place + 1);
    }

    @Override
    public IdIndex empty() {
        return new PlaceTable();
    }

    @Override
    public void give(Snapshot.Arrays to) {
        to.ints(slots);
    }

    @Override
    public long bytes() {
        return 4L * slots.length;
    }
}
