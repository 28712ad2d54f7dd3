package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.UndoChange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Notes, while an entry is folded, what it takes away and how that would come back; and which
/// earlier entries it stands on.
///
/// What an import brings is not noted: the next one would bring it again.
final class UndoNotes {
    private final Draft draft;
    private final List<Change> back = new ArrayList<>();
    private final TreeSet<Integer> businesses = new TreeSet<>();
    private long[] spots = new long[16];
    private int spotCount;
    private boolean listening;
    private boolean noting;
    private boolean lost;

    UndoNotes(Draft draft) {
        this.draft = draft;
    }

    void begin(Entry entry) {
        listening = entry.changes().stream().noneMatch(UndoChange.class::isInstance);
        noting =
                listening
                        && !(entry.actor() instanceof Actor.Source)
                        && entry.changes().stream().noneMatch(ComesBack::never);
        lost = false;
        back.clear();
        businesses.clear();
        spotCount = 0;
    }

    void end(Entry entry) {
        UndoLog log = draft.undo.at(entry.time(), draft.owner);
        for (Change change : entry.changes()) {
            if (change instanceof UndoChange.EntryUndone c) {
                log = log.undone(c.entry(), entry.seq(), draft.owner);
            }
        }
        if (noting && lost) log = log.with(row(entry), draft.owner);
        draft.undo = log;
        noting = false;
        listening = false;
    }

    private Undoable row(Entry entry) {
        return new Undoable(
                entry.seq(),
                entry.time(),
                person(entry),
                entry.changes(),
                List.copyOf(back.reversed()),
                Arrays.stream(spots, 0, spotCount).sorted().distinct().toArray(),
                businesses.stream().mapToInt(Integer::intValue).toArray(),
                Refs.NONE);
    }

    /// Whose doing an entry is.
    static Optional<PersonId> person(Entry entry) {
        if (entry.onBehalfOf() instanceof Actor.Person(var person)) return Optional.of(person);
        return entry.actor() instanceof Actor.Person(var person)
                ? Optional.of(person)
                : Optional.empty();
    }

    /// The entry touches these.
    void touch(long... touched) {
        if (!listening) return;
        for (long spot : touched) draft.undo = draft.undo.touched(spot, draft.seq, draft.owner);
    }

    /// A change would come back by this fact, unless one of these was touched since.
    ///
    /// @param loss whether it takes something away
    void back(boolean loss, Change fact, int business, long... stands) {
        if (!noting) return;
        if (back.size() >= Undoable.FACTS_MAX) {
            noting = false;
            return;
        }
        back.add(fact);
        lost |= loss;
        if (business >= 0) businesses.add(business);
        if (spotCount + stands.length > spots.length) {
            spots = Arrays.copyOf(spots, 2 * (spotCount + stands.length));
        }
        for (long spot : stands) spots[spotCount++] = spot;
    }

    /// The entry does something that does not come back.
    void stays() {
        noting = false;
    }

    /// It concerns this business too.
    void concerns(int business) {
        if (noting && business >= 0) businesses.add(business);
    }
}
