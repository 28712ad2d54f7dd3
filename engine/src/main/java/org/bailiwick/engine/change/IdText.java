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
        byte[] in = text.getBytes(ISO_8859_1);
        if (in.length != text.length()) return Optional.empty();

        int top = read6(in, start);
        int upper = read6(in, start + 6);
        int middle = VALUES[in[start + 12] & 0xff] << 5 | VALUES[in[start + 13] & 0xff];
        int lower = read6(in, start + 14);
        int last = read6(in, start + 20);
        if ((top | upper | middle | lower | last) < 0 || top >>> 28 != 0) return Optional.empty();
        return Optional.of(
                maker.make(
                        (long) top << 36 | (long) upper << 6 | middle >>> 4,
                        (long) middle << 60 | (long) lower << 30 | last));
    }

    /// Six digits; negative when one is none.
    private static int read6(byte[] in, int at) {
        return VALUES[in[at] & 0xff] << 25
                | VALUES[in[at + 1] & 0xff] << 20
                | VALUES[in[at + 2] & 0xff] << 15
                | VALUES[in[at + 3] & 0xff] << 10
                | VALUES[in[at + 4] & 0xff] << 5
                | VALUES[in[at + 5] & 0xff];
    }
}
