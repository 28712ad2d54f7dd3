package org.bailiwick.engine.change;

import java.util.Arrays;

/// Text about a person, encrypted; who has the key reads it, the engine never does.
///
/// An empty value says that there is no text.
public record Sealed(byte[] bytes) {
    public static final Sealed NONE = new Sealed(new byte[0]);

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return isEmpty() ? "none" : "sealed";
    }
}
