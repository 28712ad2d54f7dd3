package org.bailiwick.engine.model;

/// A head line and the lines under it.
sealed interface Section permits KindReader, BusinessReader, Section.None, Section.Lost {
    /// Takes a line that has its right form.
    void take(Shape shape, Statement line);

    /// Checks what can be said only of the whole section.
    void finish();

    /// Where no head line was read yet.
    record None(Problems problems) implements Section {
        @Override
        public void take(Shape shape, Statement line) {
            problems.add(
                    line.line(),
                    "a `%s` line belongs under a `kind` or `business` line; write that one first",
                    line.word());
        }

        @Override
        public void finish() {}
    }

    /// Where the head line could not be read: nothing under it can be judged.
    record Lost() implements Section {
        @Override
        public void take(Shape shape, Statement line) {}

        @Override
        public void finish() {}
    }
}
