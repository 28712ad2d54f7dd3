package org.bailiwick.engine.directory;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;

/// What can be undone, by the order in which it happened, and what was; a value.
///
/// @param rows from `first` to before `next`
/// @param watched by the key of a spot, the places of the rows that stand on it
/// @param undone by the number of an entry, the number of the one that took it back
record UndoLog(
        IntMap<Undoable> rows, int first, int next, IntMap<int[]> watched, IntMap<Integer> undone) {

    static final UndoLog EMPTY = new UndoLog(IntMap.empty(), 0, 0, IntMap.empty(), IntMap.empty());

    UndoLog with(Undoable row, Object owner) {
        IntMap<int[]> more = watched;
        for (int key : keys(row)) {
            int[] there = more.get(key);
            int[] now = there == null ? new int[] {next} : Refs.with(there, next);
            more = more.put(key, now, owner);
        }
        return new UndoLog(rows.put(next, row, owner), first, next + 1, more, undone);
    }

    /// Without what is too old at this moment.
    UndoLog at(Instant time, Object owner) {
        UndoLog log = this;
        while (log.first < log.next && !log.row(log.first).knownAt(time)) log = log.less(owner);
        return log;
    }

    private UndoLog less(Object owner) {
        IntMap<int[]> fewer = watched;
        for (int key : keys(row(first))) {
            int[] there = fewer.get(key);
            if (there == null) continue;
            int[] rest = Refs.without(there, first);
            fewer = rest.length == 0 ? fewer.remove(key, owner) : fewer.put(key, rest, owner);
        }
        return new UndoLog(rows.remove(first, owner), first + 1, next, fewer, undone);
    }

    private static int[] keys(Undoable row) {
        return Arrays.stream(row.spots).mapToInt(Spot::key).distinct().toArray();
    }

    /// An entry touches a spot.
    UndoLog touched(long spot, long entry, Object owner) {
        int[] places = watched.get(Spot.key(spot));
        if (places == null) return this;
        IntMap<Undoable> changed = rows;
        for (int place : places) {
            Undoable row = row(place);
            if (Arrays.binarySearch(row.spots, spot) < 0) continue;
            Undoable now = row.touchedBy(entry);
            if (now != row) changed = changed.put(place, now, owner);
        }
        return changed == rows ? this : new UndoLog(changed, first, next, watched, undone);
    }

    UndoLog undone(long entry, long by, Object owner) {
        if (undone.contains((int) entry)) return this;
        IntMap<Integer> more = undone.put((int) entry, (int) by, owner);
        return new UndoLog(rows, first, next, watched, more);
    }

    Undoable row(int place) {
        Undoable row = rows.get(place);
        if (row == null) throw new IllegalStateException("rows follow one another");
        return row;
    }

    /// The row of an entry.
    @Nullable Undoable find(long entry) {
        int low = first;
        int high = next - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Undoable row = row(middle);
            if (row.entry() == entry) return row;
            if (row.entry() < entry) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    void write(RowWriter out) {
        out.number(first).number(next);
        for (int place = first; place < next; place++) UndoForms.write(row(place), out);
        int[] keys = undone.sortedKeys();
        out.number(keys.length);
        for (int key : keys) {
            Integer by = undone.get(key);
            out.number(key).number(by == null ? 0 : by);
        }
    }

    static UndoLog read(RowReader in) {
        int first = in.number();
        int end = in.number();
        UndoLog log = new UndoLog(IntMap.empty(), first, first, IntMap.empty(), IntMap.empty());
        for (int left = end - first; left > 0; left--) {
            log = log.with(UndoForms.read(in), in.owner());
        }
        for (int left = in.number(); left > 0; left--) {
            log = log.undone(in.number(), in.number(), in.owner());
        }
        return log;
    }
}
