package org.bailiwick.server.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that an authenticator shows (RFC 6238): six digits, a new one every 30 seconds, SHA-1, as
/// all authenticators know them.
final class Totp {
    /// The digits of a code.
    static final int DIGITS = 6;

    private static final int STEP_SECONDS = 30;

    /// So many steps a clock may be off, either way.
    private static final int DRIFT = 1;

    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTER_BITS = 5;

    private Totp() {}

    static byte[] draw(SecureRandom chance) {
        byte[] secret = new byte[SECRET_BYTES];
        chance.nextBytes(secret);
        return secret;
    }

    /// As it is typed into an authenticator: base 32.
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : secret) {
            held = (held << Byte.SIZE) | (each & 0xff);
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                text.append(ALPHABET.charAt((held >> bits) & (ALPHABET.length() - 1)));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no HMAC", impossible);
        }
    }

    /// The step of this code; empty where it is none of now.
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        byte[] shown = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, shown)) found = OptionalLong.of(step);
        }
        return found;
    }
}
