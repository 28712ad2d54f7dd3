package org.bailiwick.server.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/// Names requests that bring no id of their own: unique, cheap, and telling nothing.
final class RequestIds {
    private final String start;
    private final AtomicLong next = new AtomicLong();

    RequestIds(SecureRandom chance) {
        byte[] bytes = new byte[8];
        chance.nextBytes(bytes);
        start = HexFormat.of().formatHex(bytes) + "-";
    }

    String next() {
        return start + Long.toString(next.incrementAndGet(), 36);
    }

    /// Whether it can be told back as it came and stand in a log line.
    static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > WebLimits.REQUEST_ID_MAX) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') return false;
        }
        return true;
    }
}
