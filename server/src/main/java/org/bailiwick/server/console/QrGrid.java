package org.bailiwick.server.console;

/// The modules of a QR code under one mask.
final class QrGrid {
    private static final int FORMAT = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int VERSION = 0x1F25;
    private static final int VERSION_FROM = 7;

    /// By version from 2 on: where alignment patterns stand, besides at 6.
    private static final int[][] ALIGNED = {
        {18}, {22}, {26}, {30}, {34}, {22, 38}, {24, 42}, {26, 46}, {28, 50}
    };

    private final int size;
    private final boolean[][] dark;
    private final boolean[][] fixed;

    QrGrid(int version, byte[] words, int mask) {
        size = version * 4 + 17;
        dark = new boolean[size][size];
        fixed = new boolean[size][size];
        patterns(version);
        format(mask);
        if (version >= VERSION_FROM) version(version);
        fill(words, mask);
    }

    int size() {
        return size;
    }

    boolean dark(int x, int y) {
        return dark[y][x];
    }

    private void set(int x, int y, boolean value) {
        dark[y][x] = value;
        fixed[y][x] = true;
    }

    private void patterns(int version) {
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        finder(3, 3);
        finder(size - 4, 3);
        finder(3, size - 4);
        if (version < 2) return;
        int[] places = ALIGNED[version - 2];
        int last = places[places.length - 1];
        for (int x : places) {
            for (int y : places) alignment(x, y);
            if (x != last) {
                alignment(x, 6);
                alignment(6, x);
            }
        }
    }

    private void finder(int cx, int cy) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int x = cx + dx;
                int y = cy + dy;
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                boolean inside = x >= 0 && x < size && y >= 0 && y < size;
                if (inside) set(x, y, ring != 2 && ring != 4);
            }
        }
    }

    private void alignment(int cx, int cy) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
            }
        }
    }

    /// Error correction M is written as 0, so that only the mask is left.
    private void format(int mask) {
        int rest = mask;
        for (int i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * FORMAT);
        int bits = (mask << 10 | rest) ^ FORMAT_MASK;
        for (int i = 0; i <= 5; i++) set(8, i, bit(bits, i));
        set(8, 7, bit(bits, 6));
        set(8, 8, bit(bits, 7));
        set(7, 8, bit(bits, 8));
        for (int i = 9; i < 15; i++) set(14 - i, 8, bit(bits, i));
        for (int i = 0; i < 8; i++) set(size - 1 - i, 8, bit(bits, i));
        for (int i = 8; i < 15; i++) set(8, size - 15 + i, bit(bits, i));
        set(8, size - 8, true);
    }

    private void version(int version) {
        int rest = version;
        for (int i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * VERSION);
        int bits = version << 12 | rest;
        for (int i = 0; i < 18; i++) {
            int a = size - 11 + i % 3;
            int b = i / 3;
            set(a, b, bit(bits, i));
            set(b, a, bit(bits, i));
        }
    }

    private static boolean bit(int bits, int i) {
        return ((bits >>> i) & 1) != 0;
    }

    /// Two columns at a time, from the right, up and down in turn.
    private void fill(byte[] words, int mask) {
        int at = 0;
        for (int right = size - 1; right >= 1; right -= 2) {
            if (right == 6) right = 5;
            boolean up = ((right + 1) & 2) == 0;
            for (int step = 0; step < size; step++) {
                int y = up ? size - 1 - step : step;
                for (int x = right; x >= right - 1; x--) {
                    if (fixed[y][x]) continue;
                    boolean word = at < words.length * 8 && bit(words[at >> 3], 7 - (at & 7));
                    dark[y][x] = word ^ masked(mask, x, y);
                    at++;
                }
            }
        }
    }

    private static boolean masked(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
        };
    }

    /// How much there is in it that is hard to read: squares of one colour, and long runs.
    int penalty() {
        int penalty = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean here = dark[y][x];
                boolean right = x + 1 < size && dark[y][x + 1] == here;
                boolean below = y + 1 < size && dark[y + 1][x] == here;
                if (right && below && dark[y + 1][x + 1] == here) penalty += 3;
                if (run(x, y, 1, 0)) penalty += 3;
                if (run(x, y, 0, 1)) penalty += 3;
            }
        }
        return penalty;
    }

    private boolean run(int x, int y, int dx, int dy) {
        if (x + 4 * dx >= size || y + 4 * dy >= size) return false;
        for (int i = 1; i < 5; i++) {
            if (dark[y + i * dy][x + i * dx] != dark[y][x]) return false;
        }
        return true;
    }
}
