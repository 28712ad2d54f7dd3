package org.bailiwick.engine.change;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/// The written form of an [Id]: `prefix_` and 26 characters of Crockford's base 32, lower case.
///
/// Every question of a platform names two of them, so reading and writing go over the characters
/// once.
public final class IdText {
    /// Characters that carry the 128 bits.
    public static final int BODY_LENGTH = 26;

    private static final byte[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".getBytes(ISO_8859_1);

    /// The five bits of each character; -1 where it is no digit.
    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < DIGITS.length; i++) VALUES[DIGITS[i]] = (byte) i;
    }

    private IdText() {}

    /// Makes an id of one type from its bits.
    @FunctionalInterface
    interface Maker<T extends Id> {
        T make(long hi, long lo);
    }

    /// Writes the 128 bits behind the prefix.
    static String format(String prefix, long hi, long lo) {
        int start = prefix.length() + 1;
        byte[] out = new byte[start + BODY_LENGTH];
        for (int i = 0; i < prefix.length(); i++) out[i] = (byte) prefix.charAt(i);
        out[start - 1] = '_';
        write(hi >>> 6, 12, out, start);
        write(hi << 4 | lo >>> 60, 2, out, start + 12);
        write(lo, 12, out, start + 14);
        return new String(out, ISO_8859_1);
    }

    private static void write(long bits, int digits, byte[] out, int start) {
        long rest = bits;
        for (int at = start + digits - 1; at >= start; at--) {
            out[at] = DIGITS[(int) rest & 31];
            rest >>>= 5;
        }
    }

    /// Reads the written form; empty when the text is none of this prefix.
    static <T extends Id> Optional<T> find(String prefix, String text, Maker<T> maker) {
        int start = prefix.length() + 1;
        if (text.length() != start + BODY_LENGTH) return Optional.empty();
        if (!text.startsWith(prefix) || text.charAt(start - 1) != '_') return Optional.empty();

        int top = six(text, start);
        int upper = six(text, start + 6);
        int middle = digit(text, start + 12) << 5 | digit(text, start + 13);
        int lower = six(text, start + 14);
        int last = six(text, start + 20);
        if ((top | upper | middle | lower | last) < 0 || top >>> 28 != 0) return Optional.empty();
        return Optional.of(
                maker.make(
                        (long) top << 36 | (long) upper << 6 | middle >>> 4,
                        (long) middle << 60 | (long) lower << 30 | last));
    }

    /// Six digits; negative when one is none.
    private static int six(String text, int at) {
        return digit(text, at) << 25
                | digit(text, at + 1) << 20
                | digit(text, at + 2) << 15
                | digit(text, at + 3) << 10
                | digit(text, at + 4) << 5
                | digit(text, at + 5);
    }

    private static int digit(String text, int at) {
        char digit = text.charAt(at);
        return digit < VALUES.length ? VALUES[digit] : -1;
    }
}
