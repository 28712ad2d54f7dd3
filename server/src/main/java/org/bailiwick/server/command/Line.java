package org.bailiwick.server.command;

import java.util.Arrays;

/// One entry as it was read, not yet decoded.
public record Line(long seq, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Line that && seq == that.seq && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }
}
