package org.bailiwick.engine.model;

/// Finds what no editor shows: a character that makes two models look alike but differ.
final class TextCheck {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private TextCheck() {}

    static void check(int number, String line, Problems problems) {
        if (line.length() > ModelReader.LINE_LENGTH_MAX) {
            problems.add(
                    number,
                    "the line has %d characters; shorten it to at most %d",
                    line.length(),
                    ModelReader.LINE_LENGTH_MAX);
        }
        line.codePoints()
                .filter(TextCheck::isInvisible)
                .findFirst()
                .ifPresent(c ->
                        problems.add(
                                number,
                                "the line holds the invisible character U+%04X; take it" + " out",
                                c));
    }

    /// Labels in some languages need the two joiners.
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT -> c != JOINER && c != NON_JOINER;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
