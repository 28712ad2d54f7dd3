package org.bailiwick.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;

import java.math.BigInteger;
import java.security.SecureRandom;

/// The text with which a program shows that it has a key: 256 random bits. It is shown once and
/// never stored; what is stored is its hash.
///
/// @param text `bwk_` and 52 characters of base 32
public record Secret(String text) {
    private static final String PREFIX = "bwk_";
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 256;
    private static final int LETTERS = 52;
    private static final int BITS_A_LETTER = 5;

    /// The longest text that is looked at.
    public static final int LENGTH_MAX = 256;

    public static Secret draw(SecureRandom chance) {
        BigInteger number = new BigInteger(BITS, chance);
        StringBuilder text = new StringBuilder(PREFIX);
        for (int i = LETTERS - 1; i >= 0; i--) {
            int letter = number.shiftRight(i * BITS_A_LETTER).intValue() & (ALPHABET.length() - 1);
            text.append(ALPHABET.charAt(letter));
        }
        return new Secret(text.toString());
    }

    /// What is stored.
    public Hash hash() {
        return Hash.of(text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
