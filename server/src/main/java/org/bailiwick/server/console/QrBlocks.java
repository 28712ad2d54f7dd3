package org.bailiwick.server.console;

import java.util.Arrays;

/// What stands in a QR code: the bytes, with the words that correct errors, in the order in which
/// they are laid out.
final class QrBlocks {
    /// For error correction M, by version: all words, blocks, and correcting words of a block.
    private static final int[] ALL = {26, 44, 70, 100, 134, 172, 196, 242, 292, 346};
    private static final int[] BLOCKS = {1, 1, 1, 2, 2, 4, 4, 4, 5, 5};
    private static final int[] CORRECTING = {10, 16, 26, 18, 24, 16, 18, 22, 22, 26};

    private static final int FIELD = 0x11D;
    private static final int BYTE_MODE = 0x4;
    private static final int LONG_COUNT_FROM = 10;

    private QrBlocks() {}

    private static int dataWords(int version) {
        return ALL[version - 1] - BLOCKS[version - 1] * CORRECTING[version - 1];
    }

    /// How many bytes a version takes.
    static int room(int version) {
        return dataWords(version) - (version < LONG_COUNT_FROM ? 2 : 3);
    }

    static byte[] words(int version, byte[] data) {
        byte[] head = data(version, data);
        int blocks = BLOCKS[version - 1];
        int correcting = CORRECTING[version - 1];
        int all = ALL[version - 1];
        int shortBlocks = blocks - all % blocks;
        int shortData = all / blocks - correcting;
        byte[] divisor = divisor(correcting);
        byte[][] parts = new byte[blocks][];
        byte[][] corrections = new byte[blocks][];
        for (int i = 0, from = 0; i < blocks; i++) {
            int length = shortData + (i < shortBlocks ? 0 : 1);
            parts[i] = Arrays.copyOfRange(head, from, from + length);
            corrections[i] = remainder(parts[i], divisor);
            from += length;
        }
        byte[] words = new byte[all];
        int at = interleave(parts, shortData + 1, words, 0);
        interleave(corrections, correcting, words, at);
        return words;
    }

    private static int interleave(byte[][] parts, int longest, byte[] words, int from) {
        int at = from;
        for (int i = 0; i < longest; i++) {
            for (byte[] part : parts) {
                if (i < part.length) words[at++] = part[i];
            }
        }
        return at;
    }

    /// Mode, length, bytes, end and padding.
    private static byte[] data(int version, byte[] data) {
        byte[] words = new byte[dataWords(version)];
        int countBits = version < LONG_COUNT_FROM ? 8 : 16;
        int at = bits(words, 0, BYTE_MODE, 4);
        at = bits(words, at, data.length, countBits);
        for (byte each : data) at = bits(words, at, each & 0xFF, 8);
        at = Math.min((at + 4 + 7) / 8, words.length);
        for (int i = at, pad = 0xEC; i < words.length; i++, pad ^= 0xEC ^ 0x11) {
            words[i] = (byte) pad;
        }
        return words;
    }

    private static int bits(byte[] words, int at, int value, int count) {
        for (int i = count - 1, bit = at; i >= 0; i--, bit++) {
            words[bit >> 3] |= (byte) (((value >> i) & 1) << (7 - (bit & 7)));
        }
        return at + count;
    }

    private static byte[] divisor(int degree) {
        byte[] divisor = new byte[degree];
        divisor[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                divisor[j] = (byte) times(divisor[j] & 0xFF, root);
                if (j + 1 < degree) divisor[j] ^= divisor[j + 1];
            }
            root = times(root, 2);
        }
        return divisor;
    }

    private static byte[] remainder(byte[] data, byte[] divisor) {
        byte[] rest = new byte[divisor.length];
        for (byte each : data) {
            int factor = (each ^ rest[0]) & 0xFF;
            System.arraycopy(rest, 1, rest, 0, rest.length - 1);
            rest[rest.length - 1] = 0;
            for (int i = 0; i < rest.length; i++) {
                rest[i] ^= (byte) times(divisor[i] & 0xFF, factor);
            }
        }
        return rest;
    }

    /// In the field of 256 elements.
    private static int times(int x, int y) {
        int product = 0;
        for (int i = 7; i >= 0; i--) {
            product = (product << 1) ^ ((product >>> 7) * FIELD);
            product ^= ((y >>> i) & 1) * x;
        }
        return product;
    }
}
