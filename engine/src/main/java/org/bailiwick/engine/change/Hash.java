package org.bailiwick.engine.change;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 value: 32 bytes.
public record Hash(byte[] bytes) {
    public static final int LENGTH = 32;

    /// What the first entry names as its predecessor.
    public static final Hash ZERO = new Hash(new byte[LENGTH]);

    public Hash {
        Require.require(bytes.length == LENGTH, "a hash has 32 bytes");
    }

    /// Of an entry as it is stored: SHA-256 over a zero byte and the bytes.
    public static Hash ofEntry(byte[] stored) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return new Hash(digest.digest(stored));
    }

    /// Of any other content: plain SHA-256.
    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
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
