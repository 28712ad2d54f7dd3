package org.bailiwick.engine.change;

import org.bailiwick.engine.change.UndoChange.EntryUndone;

/// The stored form of each [UndoChange].
final class UndoCodec {
    private UndoCodec() {}

    static void write(UndoChange change, Writer out) {
        switch (change) {
            case EntryUndone(var entry) -> out.form(Forms.ENTRY_UNDONE).number(entry);
        }
    }

    static UndoChange read(int form, Reader in) {
        return switch (form) {
            case Forms.ENTRY_UNDONE -> new EntryUndone(in.number());
            default -> throw Forms.unknown(form);
        };
    }
}
