package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Id;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// All things of one type: persistent, with ids found through the [IdIndex] that all versions of
/// the directory share, or, in a fork, through additions of its own.
final class Table<T extends Row> {
    private final IdIndex shared;
    private final int sharedSize;
    private final IntMap<Extra> extras;
    private final Vec<T> rows;

    private Table(IdIndex shared, int sharedSize, IntMap<Extra> extras, Vec<T> rows) {
        this.shared = shared;
        this.sharedSize = sharedSize;
        this.extras = extras;
        this.rows = rows;
    }

    static <T extends Row> Table<T> empty() {
        return new Table<>(new IdTable(), 0, IntMap.empty(), Vec.empty());
    }

    /// For things of which there are very many.
    static <T extends Row> Table<T> emptyOfMany() {
        return new Table<>(new PlaceTable(), 0, IntMap.empty(), Vec.empty());
    }

    /// What was read from a snapshot.
    static <T extends Row> Table<T> of(IdIndex ids, Vec<T> rows) {
        return new Table<>(ids, rows.size(), IntMap.empty(), rows);
    }

    int size() {
        return rows.size();
    }

    T get(int ref) {
        return rows.get(ref);
    }

    Optional<T> find(Id id) {
        int ref = refOf(id.hi(), id.lo());
        return ref < 0 ? Optional.empty() : Optional.of(rows.get(ref));
    }

    /// The place of an id, or -1.
    int refOf(long hi, long lo) {
        int ref = shared.find(hi, lo, rows);
        if (ref >= 0 && ref < sharedSize) return ref;
        for (Extra extra = extras.get(key(lo)); extra != null; extra = extra.next) {
            if (extra.hi == hi && extra.lo == lo) return extra.ref;
        }
        return -1;
    }

    /// Adds a thing at the end; its `ref` is set.
    ///
    /// @param live whether this is the one line of history that the shared table belongs to
    Table<T> add(T row, Object owner, boolean live) {
        row.ref = rows.size();
        Id id = row.id();
        Vec<T> more = rows.set(row.ref, row, owner);
        if (live) {
            shared.add(row, more);
            return new Table<>(shared, sharedSize + 1, extras, more);
        }
        Extra extra = new Extra(id.hi(), id.lo(), row.ref, extras.get(key(id.lo())));
        return new Table<>(shared, sharedSize, extras.put(key(id.lo()), extra, owner), more);
    }

    Table<T> set(T row, Object owner) {
        return new Table<>(shared, sharedSize, extras, rows.set(row.ref, row, owner));
    }

    /// An index of these ids as it would be made from the start.
    IdIndex freshIds() {
        IdIndex fresh = shared.empty();
        for (int ref = 0; ref < rows.size(); ref++) fresh.add(rows.get(ref), rows);
        return fresh;
    }

    long idBytes() {
        return shared.bytes();
    }

    private static int key(long lo) {
        return (int) (lo >>> 16);
    }

    private static final class Extra {
        final long hi;
        final long lo;
        final int ref;
        final @Nullable Extra next;

        Extra(long hi, long lo, int ref, @Nullable Extra next) {
            this.hi = hi;
            this.lo = lo;
            this.ref = ref;
            this.next = next;
        }
    }
}
