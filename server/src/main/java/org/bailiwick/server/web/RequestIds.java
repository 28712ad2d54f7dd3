package org.bailiwick.server.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/// Names requests that bring no id of their own: unique, cheap, and of one length, so that the
/// length of an answer tells nothing either.
final class RequestIds {
    /// Digits of the count, to the base of 36: enough for 2.8 million million requests.
    private static final int DIGITS = 8;

    private final String start;
    private final AtomicLong next = new AtomicLong();

    RequestIds(SecureRandom chance) {
        byte[] bytes = new byte[8];
        chance.nextBytes(bytes);
        start = HexFormat.of().formatHex(bytes) + "-";
    }

    String next() {
        String count = Long.toString(next.incrementAndGet(), 36);
        return start + "0".repeat(Math.max(0, DIGITS - count.length())) + count;
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
