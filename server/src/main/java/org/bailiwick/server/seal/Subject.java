package org.bailiwick.server.seal;

import org.bailiwick.engine.change.Id;

import java.nio.ByteBuffer;

/// Whom sealed text is about, a person or an invited address, by the 128 bits of the id.
public record Subject(long hi, long lo) {
    public static final int LENGTH = 16;

    public static Subject of(Id id) {
        return new Subject(id.hi(), id.lo());
    }

    /// Reads what [#bytes] gave.
    public static Subject read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new Subject(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(hi).putLong(lo).array();
    }
}
