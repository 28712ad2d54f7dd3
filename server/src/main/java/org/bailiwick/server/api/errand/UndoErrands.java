package org.bailiwick.server.api.errand;

import org.bailiwick.server.command.UndoCommand.UndoEntry;

import java.util.List;

/// What is taken back.
final class UndoErrands {
    private static final int DIGITS_MAX = 18;

    private UndoErrands() {}

    static List<Errand> undo() {
        return List.of(
                Errand.post("/api/v1/entries/{entry}/undo", "undo", s -> new UndoEntry(entry(s))));
    }

    /// What is no number is the number of no entry.
    private static long entry(Sheet sheet) {
        String text = sheet.text("entry", DIGITS_MAX);
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(text) : 0;
    }
}
