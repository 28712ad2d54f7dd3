package org.bailiwick.server.command;

/// What text that people read may hold: nothing that is not seen, and nothing that turns writing
/// round, so that what an admin reads is what is there.
///
/// Joiners (U+200C, U+200D) stay: some scripts and pictures are written with them.
final class Plain {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Plain() {}

    /// @throws Refused where a character of the text cannot be seen
    static void check(String field, String text) {
        if (text.codePoints().allMatch(Plain::seen)) return;
        throw Refused.invalid(
                field,
                "`%s` has characters that cannot be seen or turn writing round: type it anew",
                field);
    }

    private static boolean seen(int c) {
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || c == '\n') return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
