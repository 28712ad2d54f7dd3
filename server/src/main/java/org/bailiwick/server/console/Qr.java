package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/// A QR code (ISO/IEC 18004) of a short text: bytes, up to version 10, at the lowest level of
/// correction, since screens are clean.
final class Qr {
    /// The largest version that is drawn.
    static final int LARGEST = 10;

    /// By version: the modules that are corrected with, for each block.
    private static final int[] CORRECTING = {0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18};

    private static final int[] BLOCKS = {0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4};

    /// Where alignment patterns stand, by version; the first is at 6 always.
    private static final int[][] ALIGNED = {
        {},
        {},
        {6, 18},
        {6, 22},
        {6, 26},
        {6, 30},
        {6, 34},
        {6, 22, 38},
        {6, 24, 42},
        {6, 26, 46},
        {6, 28, 50}
    };

    private static final int MODE_BYTES = 4;

    private final int version;
    private final int size;
    private final boolean[][] dark;
    private final boolean[][] fixed;

    private Qr(int version, byte[] codewords) {
        this.version = version;
        size = 17 + 4 * version;
        dark = new boolean[size][size];
        fixed = new boolean[size][size];
        patterns();
        place(codewords);
        mask();
    }

    /// Nothing where the text is too long.
    static Optional<Qr> of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int version = 1; version <= LARGEST; version++) {
            int room = capacity(version) - CORRECTING[version] * BLOCKS[version];
            int head = version < 10 ? 2 : 3;
            if (bytes.length + head > room) continue;
            byte[] data = data(bytes, version < 10 ? 8 : 16, room);
            return Optional.of(
                    new Qr(version, QrBlocks.of(data, BLOCKS[version], CORRECTING[version])));
        }
        return Optional.empty();
    }

    /// All codewords of a version, those that correct among them.
    private static int capacity(int version) {
        int modules = (16 * version + 128) * version + 64;
        if (version >= 2) {
            int aligned = version / 7 + 2;
            modules -= (25 * aligned - 10) * aligned - 55;
            if (version >= 7) modules -= 36;
        }
        return modules / 8;
    }

    private static byte[] data(byte[] bytes, int lengthBits, int room) {
        QrBits bits = new QrBits(room);
        bits.add(MODE_BYTES, 4);
        bits.add(bytes.length, lengthBits);
        for (byte each : bytes) bits.add(each & 0xff, 8);
        return bits.padded();
    }

    /// Modules a side, without the quiet zone.
    int size() {
        return size;
    }

    boolean dark(int x, int y) {
        return dark[y][x];
    }

    /// What is dark, as the path of an SVG with a quiet zone of four.
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (dark[y][x]) path.append("M%d %dh1v1h-1z".formatted(x + 4, y + 4));
            }
        }
        return path.toString();
    }

    private void set(int x, int y, boolean on) {
        dark[y][x] = on;
        fixed[y][x] = true;
    }

    private void patterns() {
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        finder(3, 3);
        finder(size - 4, 3);
        finder(3, size - 4);
        int[] at = ALIGNED[version];
        int last = at.length - 1;
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j <= last; j++) {
                boolean corner = i == 0 && (j == 0 || j == last) || i == last && j == 0;
                if (!corner) aligned(at[i], at[j]);
            }
        }
        format(0);
        if (version >= 7) versions();
    }

    private void finder(int x, int y) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int far = Math.max(Math.abs(dx), Math.abs(dy));
                boolean inside = x + dx >= 0 && x + dx < size && y + dy >= 0 && y + dy < size;
                if (inside) set(x + dx, y + dy, far != 2 && far != 4);
            }
        }
    }

    private void aligned(int x, int y) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
            }
        }
    }

    /// The level of correction and the mask, twice.
    private void format(int mask) {
        int data = 1 << 3 | mask;
        int bits = (data << 10 | rest(data, 10, 0x537)) ^ 0x5412;
        for (int i = 0; i <= 5; i++) set(8, i, bit(bits, i));
        set(8, 7, bit(bits, 6));
        set(8, 8, bit(bits, 7));
        set(7, 8, bit(bits, 8));
        for (int i = 9; i < 15; i++) set(14 - i, 8, bit(bits, i));
        for (int i = 0; i < 8; i++) set(size - 1 - i, 8, bit(bits, i));
        for (int i = 8; i < 15; i++) set(8, size - 15 + i, bit(bits, i));
        set(8, size - 8, true);
    }

    private static int rest(int data, int places, int polynomial) {
        int rest = data;
        for (int i = 0; i < places; i++) rest = rest << 1 ^ (rest >>> places - 1) * polynomial;
        return rest;
    }

    private static boolean bit(int bits, int place) {
        return (bits >>> place & 1) != 0;
    }

    private void versions() {
        int bits = version << 12 | rest(version, 12, 0x1f25);
        for (int i = 0; i < 18; i++) {
            int a = size - 11 + i % 3;
            int b = i / 3;
            set(a, b, bit(bits, i));
            set(b, a, bit(bits, i));
        }
    }

    /// In columns of two, from the right, up and down by turns.
    private void place(byte[] codewords) {
        int next = 0;
        for (int right = size - 1; right >= 1; right -= 2) {
            if (right == 6) right = 5;
            for (int vertical = 0; vertical < size; vertical++) {
                for (int j = 0; j < 2; j++) {
                    int x = right - j;
                    boolean up = (right + 1 & 2) == 0;
                    int y = up ? size - 1 - vertical : vertical;
                    if (fixed[y][x] || next >= codewords.length * 8) continue;
                    dark[y][x] = bit(codewords[next >>> 3], 7 - (next & 7));
                    next++;
                }
            }
        }
    }

    /// Takes the mask that leaves the fewest long runs.
    private void mask() {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < 8; mask++) {
            apply(mask);
            format(mask);
            int runs = runs();
            if (runs < least) {
                least = runs;
                best = mask;
            }
            apply(mask);
        }
        apply(best);
        format(best);
    }

    private void apply(int mask) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!fixed[y][x]) dark[y][x] ^= masked(mask, x, y);
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

    /// How much stands in runs of five and more, and in squares of four.
    private int runs() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            int across = 1;
            int down = 1;
            for (int j = 1; j < size; j++) {
                across = dark[i][j] == dark[i][j - 1] ? across + 1 : 1;
                down = dark[j][i] == dark[j - 1][i] ? down + 1 : 1;
                sum += (across >= 5 ? 1 : 0) + (down >= 5 ? 1 : 0);
                boolean square =
                        i > 0
                                && dark[i][j] == dark[i][j - 1]
                                && dark[i][j] == dark[i - 1][j]
                                && dark[i][j] == dark[i - 1][j - 1];
                if (square) sum += 3;
            }
        }
        return sum;
    }
}
