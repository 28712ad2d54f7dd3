package org.bailiwick.engine.change;

import java.util.Arrays;

/// A small image, as it was uploaded; no bytes for none.
public record Picture(byte[] bytes) {
    public static final Picture NONE = new Picture(new byte[0]);

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// How large it is.
    @Override
    public String toString() {
        return isEmpty() ? "none" : bytes.length + "-bytes";
    }
}
