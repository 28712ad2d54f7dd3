package org.bailiwick.server.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A row of the side table that says which entries touch a thing.
///
/// @param thing the bytes of its id
record TouchedRow(byte[] thing, long seq) {
    static final TouchedRow BEFORE_ALL = new TouchedRow(new byte[0], 0);

    private static final int CHUNK = 8_192;

    /// The rows that follow this one, in their order, as far as they are read at once.
    static List<TouchedRow> after(TouchedRow from, Lane lane) throws SQLException {
        var select =
                lane.prepared(
                        """
                        SELECT thing, seq FROM touched WHERE (thing, seq) > (?, ?)
                        ORDER BY thing, seq LIMIT ?
                        """);
        select.setBytes(1, from.thing);
        select.setLong(2, from.seq);
        select.setInt(3, CHUNK);
        var all = new ArrayList<TouchedRow>();
        var last = from;
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var row = new TouchedRow(Columns.id(rows, 1).bytes(), rows.getLong(2));
                if (!row.isAfter(last)) throw Columns.damage();
                all.add(row);
                last = row;
            }
        }
        return all;
    }

    private boolean isAfter(TouchedRow other) {
        int order = Arrays.compareUnsigned(thing, other.thing);
        return order > 0 || (order == 0 && seq > other.seq);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TouchedRow(byte[] bytes, long number)
                && Arrays.equals(thing, bytes)
                && seq == number;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(thing) + Long.hashCode(seq);
    }
}
