package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeCodec;
import org.bailiwick.engine.change.PersonId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How what can be undone stands in a snapshot.
final class UndoForms {
    private static final ChangeCodec CODEC = new ChangeCodec();

    private UndoForms() {}

    static void write(Undoable row, RowWriter out) {
        out.eight(row.entry()).moment(row.time());
        out.flag(row.by().isPresent());
        row.by().ifPresent(by -> out.eight(by.hi()).eight(by.lo()));
        write(row.facts(), out);
        write(row.back(), out);
        out.number(row.spots.length);
        for (long spot : row.spots) out.eight(spot);
        out.refs(row.businesses).refs(row.since);
    }

    private static void write(List<Change> changes, RowWriter out) {
        out.number(changes.size());
        for (Change change : changes) out.raw(CODEC.encode(change));
    }

    static Undoable read(RowReader in) {
        long entry = in.eight();
        var time = in.moment();
        Optional<PersonId> by =
                in.flag() ? Optional.of(new PersonId(in.eight(), in.eight())) : Optional.empty();
        List<Change> facts = changes(in);
        List<Change> back = changes(in);
        long[] spots = new long[in.number()];
        for (int i = 0; i < spots.length; i++) spots[i] = in.eight();
        return new Undoable(entry, time, by, facts, back, spots, in.refs(), in.refs());
    }

    private static List<Change> changes(RowReader in) {
        int count = in.number();
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) changes.add(CODEC.decode(in.raw()));
        return List.copyOf(changes);
    }
}
