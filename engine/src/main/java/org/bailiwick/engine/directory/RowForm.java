package org.bailiwick.engine.directory;

/// How the rows of one table are written into a snapshot and read back. Whoever gives a row another
/// field writes it here too, and gives [Snapshot#FORMAT] the next number.
interface RowForm<T extends Row> {
    void write(T row, RowWriter out);

    /// Reads the fields in the order in which they were written.
    T read(RowReader in);

    /// A row with what every row has.
    default void writeWhole(T row, RowWriter out) {
        out.number(row.since).number(row.origin());
        write(row, out);
    }

    default T readWhole(RowReader in, int ref) {
        int since = in.number();
        int origin = in.number();
        T row = read(in);
        row.ref = ref;
        row.since = since;
        row.comesFrom((short) origin);
        return row;
    }
}
