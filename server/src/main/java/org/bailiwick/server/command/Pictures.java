package org.bailiwick.server.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.bailiwick.engine.change.Picture;

import java.util.Optional;

/// Tells pictures by what they begin with.
public final class Pictures {
    private static final int HEAD = 12;
    private static final int KIND = 8;

    private Pictures() {}

    /// Its media type; empty where it is none that is shown.
    public static Optional<String> type(Picture picture) {
        byte[] bytes = picture.bytes();
        if (bytes.length < HEAD) return Optional.empty();
        String head = new String(bytes, 0, HEAD, ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of("image/png");
        if (head.startsWith("\u00ff\u00d8\u00ff")) return Optional.of("image/jpeg");
        boolean webp = head.startsWith("RIFF") && head.startsWith("WEBP", KIND);
        return webp ? Optional.of("image/webp") : Optional.empty();
    }
}
