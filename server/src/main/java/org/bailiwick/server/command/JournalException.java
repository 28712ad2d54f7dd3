package org.bailiwick.server.command;

/// The store cannot do what was asked. The message is one sentence for whoever runs the
/// installation: what is wrong and what to do.
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    public JournalException(Trouble trouble, String sentence) {
        super(sentence);
        this.trouble = trouble;
    }

    public JournalException(Trouble trouble, String sentence, Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }

    /// What can be the matter with a store.
    public enum Trouble {
        /// There is none where one was expected, or one where none was expected.
        MISSING,
        OCCUPIED,
        /// Another process writes.
        LOCKED,
        /// Made by a newer version of the program.
        NEWER,
        FULL,
        READ_ONLY,
        DAMAGED,
        /// The master key is missing, or is another one.
        WRONG_KEY,
        /// Anything else that the disk or the database says.
        FAILED
    }
}
