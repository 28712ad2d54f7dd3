package org.bailiwick.server.seal;

import java.util.Arrays;

/// The key of one subject, encrypted under the installation's master key.
public record WrappedKey(Subject subject, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey that
                && subject.equals(that.subject)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return subject.hashCode();
    }

    @Override
    public String toString() {
        return "wrapped key";
    }
}
