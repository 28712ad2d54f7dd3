package org.bailiwick.server.cli;

/// A verb cannot do what was asked; the message is the sentence to print.
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
