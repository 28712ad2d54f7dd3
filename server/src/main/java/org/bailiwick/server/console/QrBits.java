package org.bailiwick.server.console;

/// The bits of a QR code, one after the other.
final class QrBits {
    private final byte[] bytes;
    private int length;

    /// @param room in bytes
    QrBits(int room) {
        bytes = new byte[room];
    }

    void add(int value, int bits) {
        for (int i = bits - 1; i >= 0; i--) {
            if ((value >>> i & 1) != 0) bytes[length >>> 3] |= (byte) (1 << 7 - (length & 7));
            length++;
        }
    }

    /// Ended, and filled up to the room there is.
    byte[] padded() {
        length = Math.min(length + 4, bytes.length * 8);
        length = (length + 7) / 8 * 8;
        int pad = 0xec;
        while (length < bytes.length * 8) {
            add(pad, 8);
            pad ^= 0xec ^ 0x11;
        }
        return bytes.clone();
    }
}
