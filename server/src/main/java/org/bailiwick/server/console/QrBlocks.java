package org.bailiwick.server.console;

import java.util.Arrays;

/// Splits the data of a QR code into blocks, adds to each what it is corrected with (Reed and
/// Solomon, over the field of 256 elements), and has them take turns.
final class QrBlocks {
    private static final int FIELD = 0x11d;

    private QrBlocks() {}

    static byte[] of(byte[] data, int blocks, int correcting) {
        int small = data.length / blocks;
        int smallBlocks = blocks - data.length % blocks;
        byte[][] parts = new byte[blocks][];
        byte[][] corrections = new byte[blocks][];
        byte[] divisor = divisor(correcting);
        int at = 0;
        for (int i = 0; i < blocks; i++) {
            int length = small + (i < smallBlocks ? 0 : 1);
            parts[i] = Arrays.copyOfRange(data, at, at + length);
            corrections[i] = remainder(parts[i], divisor);
            at += length;
        }
        byte[] all = new byte[data.length + blocks * correcting];
        int next = 0;
        for (int i = 0; i <= small; i++) {
            for (byte[] part : parts) if (i < part.length) all[next++] = part[i];
        }
        for (int i = 0; i < correcting; i++) {
            for (byte[] correction : corrections) all[next++] = correction[i];
        }
        return all;
    }

    private static byte[] divisor(int degree) {
        byte[] divisor = new byte[degree];
        divisor[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                divisor[j] = (byte) times(divisor[j] & 0xff, root);
                if (j + 1 < degree) divisor[j] ^= divisor[j + 1];
            }
            root = times(root, 2);
        }
        return divisor;
    }

    private static byte[] remainder(byte[] data, byte[] divisor) {
        byte[] rest = new byte[divisor.length];
        for (byte each : data) {
            int factor = (each ^ rest[0]) & 0xff;
            System.arraycopy(rest, 1, rest, 0, rest.length - 1);
            rest[rest.length - 1] = 0;
            for (int i = 0; i < rest.length; i++) {
                rest[i] ^= (byte) times(divisor[i] & 0xff, factor);
            }
        }
        return rest;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int i = 7; i >= 0; i--) {
            product = product << 1 ^ (product >>> 7) * FIELD;
            product ^= (b >>> i & 1) * a;
        }
        return product;
    }
}
