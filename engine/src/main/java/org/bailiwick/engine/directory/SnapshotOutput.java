package org.bailiwick.engine.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// Writes numbers and arrays as [SnapshotInput] reads them, and their checksum behind them.
final class SnapshotOutput implements Snapshot.Arrays {
    private final OutputStream out;
    private final CRC32C sum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    SnapshotOutput(OutputStream out) {
        this.out = out;
    }

    void number(int value) {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    void number(long value) {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    /// Bytes behind their length.
    void block(byte[] bytes, int length) {
        number(length);
        raw(bytes, length);
    }

    @Override
    public void bytes(byte[] array) {
        block(array, array.length);
    }

    @Override
    public void ints(int[] array) {
        number(array.length);
        for (int at = 0; at < array.length; ) {
            room(Integer.BYTES);
            int count = Math.min(buffer.remaining() / Integer.BYTES, array.length - at);
            buffer.asIntBuffer().put(array, at, count);
            buffer.position(buffer.position() + count * Integer.BYTES);
            at += count;
        }
    }

    @Override
    public void longs(long[] array) {
        number(array.length);
        for (int at = 0; at < array.length; ) {
            room(Long.BYTES);
            int count = Math.min(buffer.remaining() / Long.BYTES, array.length - at);
            buffer.asLongBuffer().put(array, at, count);
            buffer.position(buffer.position() + count * Long.BYTES);
            at += count;
        }
    }

    private void raw(byte[] bytes, int length) {
        for (int at = 0; at < length; ) {
            room(1);
            int count = Math.min(buffer.remaining(), length - at);
            buffer.put(bytes, at, count);
            at += count;
        }
    }

    /// Writes the checksum of everything before it.
    void end() {
        flush();
        buffer.putInt((int) sum.getValue());
        flush();
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) flush();
    }

    private void flush() {
        try {
            sum.update(buffer.array(), 0, buffer.position());
            out.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
