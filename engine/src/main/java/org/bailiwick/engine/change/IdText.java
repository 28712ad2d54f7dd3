package org.bailiwick.engine.change;

import java.util.Arrays;

/// The written form of an [Id]: `prefix_` and 26 characters of Crockford's base 32, lower case.
public final class IdText {
    /// Characters that carry the 128 bits.
    public static final int BODY_LENGTH = 26;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) VALUES[ALPHABET.charAt(i)] = (byte) i;
    }

    private IdText() {}

    /// Writes the 128 bits behind the prefix.
    public static String format(String prefix, long hi, long lo) {
        char[] out = new char[prefix.length() + 1 + BODY_LENGTH];
        prefix.getChars(0, prefix.length(), out, 0);
        int at = prefix.length();
        out[at++] = '_';
        for (int shift = 125; shift >= 0; shift -= 5) {
            out[at++] = ALPHABET.charAt((int) (bits(hi, lo, shift) & 31));
        }
        return new String(out);
    }

    private static long bits(long hi, long lo, int shift) {
        if (shift >= 64) return hi >>> (shift - 64);
        return shift == 0 ? lo : (lo >>> shift) | (hi << (64 - shift));
    }

    /// Whether the text is an id of this prefix; only then may [#hi] and [#lo] be asked.
    public static boolean matches(String prefix, String text) {
        int start = prefix.length() + 1;
        if (text.length() != start + BODY_LENGTH || !text.startsWith(prefix)) return false;
        if (text.charAt(start - 1) != '_' || text.charAt(start) > '7') return false;
        int bad = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            bad |= c < 128 ? VALUES[c] : -1;
        }
        return bad >= 0;
    }

    /// The upper 64 bits of a text that [#matches].
    public static long hi(String prefix, String text) {
        int at = prefix.length() + 1;
        long value = 0;
        for (int i = 0; i < 13; i++) value = (value << 5) | VALUES[text.charAt(at + i)];
        return (value << 1) | (VALUES[text.charAt(at + 13)] >>> 4);
    }

    /// The lower 64 bits of a text that [#matches].
    public static long lo(String prefix, String text) {
        int at = prefix.length() + 1;
        long value = VALUES[text.charAt(at + 13)] & 15;
        for (int i = 14; i < BODY_LENGTH; i++) value = (value << 5) | VALUES[text.charAt(at + i)];
        return value;
    }
}
