package org.bailiwick.engine.change;

/// Bytes that cannot be read as what they are said to be.
public abstract sealed class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unreadable(String message) {
        super(message);
    }

    /// Not what this or any later version wrote.
    public static final class Damaged extends Unreadable {
        private static final long serialVersionUID = 1;

        public Damaged(String message) {
            super(message);
        }

        /// Well formed, but no value that may exist.
        Damaged(IllegalArgumentException impossible) {
            super(String.valueOf(impossible.getMessage()));
            initCause(impossible);
        }
    }

    /// Written by a later version: it has a number in it that is not known here.
    public static final class FormatTooNew extends Unreadable {
        private static final long serialVersionUID = 1;

        public FormatTooNew(String message) {
            super(message);
        }
    }
}
