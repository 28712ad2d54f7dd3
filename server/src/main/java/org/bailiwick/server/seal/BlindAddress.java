package org.bailiwick.server.seal;

import java.util.Arrays;
import java.util.HexFormat;

/// What an address is found by: an HMAC of its normal form, useless without the master key.
public record BlindAddress(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof BlindAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
