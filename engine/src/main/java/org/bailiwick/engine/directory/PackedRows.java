package org.bailiwick.engine.directory;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A few rows of a table as they stand in a snapshot.
///
/// Neighbours share one array. It begins with the place of each packet in it and is given up once
/// all of them are unpacked.
final class PackedRows<T extends Row> implements Vec.Packed {
    /// How many packets share an array.
    private static final int PACKETS = 32;

    /// How many rows stand in one array.
    static final int ROWS = PACKETS * WIDTH;

    private final RowForm<T> form;
    private final Context context;
    private final byte[] bytes;
    private final int at;
    private final int first;
    private final int end;

    private PackedRows(RowForm<T> form, Context context, byte[] bytes, int at, int first, int end) {
        this.form = form;
        this.context = context;
        this.bytes = bytes;
        this.at = at;
        this.first = first;
        this.end = end;
    }

    /// What rows refer to.
    ///
    /// @param assignments those that members and assets hold; read before both
    record Context(Symbols symbols, Table<Assignment> assignments) {}

    @Override
    public void unpack(@Nullable Object[] cells) {
        RowReader in = new RowReader(context.symbols, context.assignments, bytes, at);
        for (int ref = first; ref < end; ref++) cells[ref - first] = form.readWhole(in, ref);
    }

    /// Writes as many rows from this place on as stand in one array.
    static <T extends Row> void write(
            Table<T> table, int from, RowForm<T> form, RowWriter out, SnapshotOutput to) {
        ByteBuffer places =
                ByteBuffer.allocate(PACKETS * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.at = places.capacity();
        for (int ref = from; ref < Math.min(from + ROWS, table.size()); ref++) {
            if ((ref - from) % WIDTH == 0) places.putInt(out.at);
            form.writeWhole(table.get(ref), out);
        }
        places.rewind().get(out.bytes, 0, places.capacity());
        to.block(out.bytes, out.at);
    }

    /// What [#write] wrote.
    ///
    /// @param size of the whole table
    static <T extends Row> List<PackedRows<T>> read(
            byte[] bytes, int from, int size, RowForm<T> form, Context context) {
        ByteBuffer places = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<PackedRows<T>> packets = new ArrayList<>(PACKETS);
        for (int first = from; first < Math.min(from + ROWS, size); first += WIDTH) {
            int end = Math.min(first + WIDTH, size);
            packets.add(new PackedRows<>(form, context, bytes, places.getInt(), first, end));
        }
        return packets;
    }
}
