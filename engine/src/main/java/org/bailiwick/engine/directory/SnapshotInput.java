package org.bailiwick.engine.directory;

import org.bailiwick.engine.directory.Snapshot.Unfit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32C;

/// Reads what [SnapshotOutput] wrote, in large pieces straight into the arrays that are kept.
final class SnapshotInput {
    private final SeekableByteChannel in;
    private final CRC32C sum = new CRC32C();
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(1 << 18).order(ByteOrder.LITTLE_ENDIAN);

    /// Bytes before the checksum that are not in the buffer yet.
    private long left;

    SnapshotInput(SeekableByteChannel in) throws IOException {
        this.in = in;
        left = in.size() - in.position() - Integer.BYTES;
        if (left < 0) throw damaged();
        buffer.limit(0);
    }

    int number() throws IOException {
        room(Integer.BYTES);
        return buffer.getInt();
    }

    long longNumber() throws IOException {
        room(Long.BYTES);
        return buffer.getLong();
    }

    byte[] bytes() throws IOException {
        byte[] array = new byte[length(1)];
        for (int at = 0; at < array.length; ) {
            room(1);
            int count = Math.min(buffer.remaining(), array.length - at);
            buffer.get(array, at, count);
            at += count;
        }
        return array;
    }

    int[] ints() throws IOException {
        int[] array = new int[length(Integer.BYTES)];
        for (int at = 0; at < array.length; ) {
            room(Integer.BYTES);
            int count = Math.min(buffer.remaining() / Integer.BYTES, array.length - at);
            buffer.asIntBuffer().get(array, at, count);
            buffer.position(buffer.position() + count * Integer.BYTES);
            at += count;
        }
        return array;
    }

    long[] longs() throws IOException {
        long[] array = new long[length(Long.BYTES)];
        for (int at = 0; at < array.length; ) {
            room(Long.BYTES);
            int count = Math.min(buffer.remaining() / Long.BYTES, array.length - at);
            buffer.asLongBuffer().get(array, at, count);
            buffer.position(buffer.position() + count * Long.BYTES);
            at += count;
        }
        return array;
    }

    /// A length that the rest of the file has room for.
    private int length(int bytesEach) throws IOException {
        int length = number();
        if (length < 0 || (long) length * bytesEach > left + buffer.remaining()) throw damaged();
        return length;
    }

    /// Nothing but the checksum may follow, and it must be right.
    void end() throws IOException {
        if (left + buffer.remaining() != 0) throw damaged();
        buffer.clear().limit(Integer.BYTES);
        fill();
        if (buffer.getInt() != (int) sum.getValue()) throw damaged();
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) return;
        buffer.compact();
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + left));
        int before = buffer.position();
        fill();
        left -= buffer.limit() - before;
        sum.update(buffer.duplicate().position(before));
        if (buffer.remaining() < bytes) throw damaged();
    }

    /// Reads up to the limit of the buffer; leaves it at what was not taken yet.
    private void fill() throws IOException {
        while (buffer.hasRemaining()) if (in.read(buffer) < 0) throw damaged();
        buffer.flip();
    }

    static Unfit damaged() {
        return new Unfit(Unfit.Why.DAMAGED);
    }
}
