package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;

import java.util.List;
import java.util.Optional;

/// A QR code (ISO/IEC 18004) of a short text, at the lowest level of correction, since screens are
/// clean.
///
/// @param code as the library draws it
record Qr(QrCode code) {
    /// The largest version that is drawn: beyond it the squares become too small for a phone.
    static final int LARGEST = 10;

    /// The empty border that readers need, in squares.
    private static final int QUIET = 4;

    /// Nothing where the text is too long.
    static Optional<Qr> of(String text) {
        List<QrSegment> bytes = List.of(QrSegment.makeBytes(text.getBytes(UTF_8)));
        try {
            return Optional.of(
                    new Qr(QrCode.encodeSegments(bytes, QrCode.Ecc.LOW, 1, LARGEST, -1, false)));
        } catch (DataTooLongException tooLong) {
            return Optional.empty();
        }
    }

    int size() {
        return code.size;
    }

    boolean dark(int x, int y) {
        return code.getModule(x, y);
    }

    /// What an SVG draws: a square for each that is dark, with the border that readers need.
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (dark(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
            }
        }
        return path.toString();
    }
}
