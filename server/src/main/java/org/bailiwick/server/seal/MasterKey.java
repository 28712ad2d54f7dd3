package org.bailiwick.server.seal;

import static org.bailiwick.engine.change.Require.require;

import org.bailiwick.engine.change.Hash;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The one secret of an installation, under which all personal data is sealed: 32 bytes.
///
/// It is used for nothing itself; what is used is derived from it, one key for each purpose
/// (HKDF-SHA-256).
public final class MasterKey {
    private static final int LENGTH = 32;
    private static final String PREFIX = "org.bailiwick/1/";

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        require(bytes.length == LENGTH, "a master key has 32 bytes");
        this.bytes = bytes;
    }

    public static MasterKey draw(SecureRandom chance) {
        byte[] bytes = new byte[LENGTH];
        chance.nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /// Reads the written form: 64 hexadecimal digits.
    public static Optional<MasterKey> find(String text) {
        var digits = text.strip();
        if (!digits.matches("[0-9a-fA-F]{64}")) return Optional.empty();
        return Optional.of(new MasterKey(HexFormat.of().parseHex(digits)));
    }

    /// The written form. A secret: for its file and for nothing else.
    public String secretText() {
        return HexFormat.of().formatHex(bytes);
    }

    /// What tells this key from another without giving anything away.
    public Hash check() {
        return new Hash(derive("check", "RAW").getEncoded());
    }

    /// The key for one purpose.
    SecretKey derive(String purpose, String algorithm) {
        var parameters =
                HKDFParameterSpec.ofExtract()
                        .addIKM(new SecretKeySpec(bytes, "RAW"))
                        .thenExpand(
                                (PREFIX + purpose)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                LENGTH);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no HKDF", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "master key";
    }
}
