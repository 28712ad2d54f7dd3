package org.bailiwick.engine.directory;

/// From the ids of a table to places in it.
///
/// Only ever added to, by one thread, while any number read. All versions of a directory share one:
/// a version ignores places beyond its own size.
sealed interface IdIndex permits IdTable, PlaceTable {
    /// The place of an id, perhaps beyond the version that asks; or -1.
    ///
    /// @param rows those of the version that asks
    int find(long hi, long lo, Vec<? extends Row> rows);

    /// Adds a row, which is in `rows` already.
    void add(Row row, Vec<? extends Row> rows);

    /// Another of the same kind, without anything in it.
    IdIndex empty();

    /// Hands over what it is made of, to be read back.
    void give(Snapshot.Arrays to);

    /// Bytes held by the arrays.
    long bytes();
}
