package org.bailiwick.server.seal;

/// Sealed bytes that are not what was sealed: altered, or sealed under another key.
public final class BrokenSeal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String SENTENCE = "sealed text was altered or sealed under another key";

    BrokenSeal() {
        super(SENTENCE);
    }

    BrokenSeal(Throwable cause) {
        super(SENTENCE, cause);
    }
}
