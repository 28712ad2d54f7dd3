package org.bailiwick.server.tiktok;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Takes a file apart into lines of bytes and never holds more than one of them.
final class LineReader {
    /// The longest line, in bytes. A page of fifty rows has a few ten thousand.
    static final int LINE_BYTES_MAX = 4 << 20;

    /// The most lines of one recording.
    static final int LINES_MAX = 1_000_000;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
    private boolean tooLong;
    private int number;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// Goes to the next line; false at the end.
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        int read = in.read();
        if (read < 0) return false;
        number++;
        while (read >= 0 && read != '\n') {
            if (line.size() < LINE_BYTES_MAX) line.write(read);
            else tooLong = true;
            read = in.read();
        }
        return true;
    }

    /// The number of the line, from 1.
    int number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        if (tooLong) return false;
        for (byte b : line.toByteArray()) if (b != ' ' && b != '\t' && b != '\r') return false;
        return true;
    }

    byte[] bytes() {
        return line.toByteArray();
    }
}
