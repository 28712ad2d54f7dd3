package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A QR code (ISO/IEC 18004) of a short text: bytes, error correction M, up to version 10. So that a
/// link can be taken over by a telephone; no more of the standard is here than that needs.
///
/// @param size modules of one side, the quiet zone included; 0 where there is no code
/// @param path the dark modules, as the `d` of a path
public record QrCode(int size, String path) {
    static final QrCode NONE = new QrCode(0, "");

    /// The longest text that it takes.
    static final int BYTES_MAX = 213;

    private static final int QUIET = 4;
    private static final int MASKS = 8;

    /// A code of this text; none where it is too long.
    static QrCode of(String text) {
        byte[] data = text.getBytes(UTF_8);
        if (data.length > BYTES_MAX) return NONE;
        int version = 1;
        while (QrBlocks.room(version) < data.length) version++;
        byte[] words = QrBlocks.words(version, data);
        QrGrid best = new QrGrid(version, words, 0);
        for (int mask = 1; mask < MASKS; mask++) {
            QrGrid other = new QrGrid(version, words, mask);
            if (other.penalty() < best.penalty()) best = other;
        }
        return drawn(best);
    }

    private static QrCode drawn(QrGrid grid) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < grid.size(); y++) {
            for (int x = 0; x < grid.size(); x++) {
                if (!grid.dark(x, y)) continue;
                path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
            }
        }
        return new QrCode(grid.size() + 2 * QUIET, path.toString());
    }
}
