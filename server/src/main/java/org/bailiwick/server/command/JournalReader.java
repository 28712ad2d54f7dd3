package org.bailiwick.server.command;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.seal.KeyRing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The journal and what stands beside it, for reading. Any number of processes may read while one
/// writes; every method may be called from any thread.
///
/// Whatever goes wrong with the store is told by a [JournalException].
public interface JournalReader extends AutoCloseable {
    Epoch epoch();

    /// Where the journal ends now, by its newest entry.
    Tip tip();

    /// Where the journal ends now, by the note that is written together with the newest entry. The
    /// two differ only where somebody altered the store.
    Checkpoint end();

    /// Gives the entries from this number on, in order, until the newest or until the reader has
    /// enough. Entries appended meanwhile may be missing; ask again from there.
    void read(long from, LineReader reader);

    /// The entries with these numbers, by them, in one turn; without those that there are not.
    Map<Long, Line> at(Collection<Long> seqs);

    /// The newest entries that touch the thing and stand before this number, newest first.
    List<Line> touchingBefore(Id thing, long before, int limit);

    /// The oldest entries that touch the thing and stand after this number, oldest first.
    List<Line> touchingAfter(Id thing, long after, int limit);

    /// The oldest entry that touches each of these things, in one turn; without those that nothing
    /// touches.
    Map<Id, Line> firstTouching(Collection<? extends Id> things);

    /// Gives every row of the side table that the two above read, in no order.
    void touches(TouchReader reader);

    /// What room it takes, and what room is left for it; empty where it takes none on a disk.
    default Optional<Room> room() {
        return Optional.empty();
    }

    /// @param taken bytes
    /// @param free bytes that this process may still write
    record Room(long taken, long free) {}

    KeyRing keyRing();

    /// Which master key seals here; empty in a new journal.
    Optional<Hash> masterKeyCheck();

    /// The key that has this secret.
    Optional<KeyId> findSecret(Hash secret);

    Optional<KeptAnswer> findAnswer(String caller, String key);

    @Override
    void close();

    /// Takes entries one at a time.
    interface LineReader {
        /// Whether the next one is wanted.
        boolean read(Line line);
    }

    /// Takes pairs of a thing, by the 128 bits of its id, and an entry that touches it.
    interface TouchReader {
        void read(long hi, long lo, long seq);
    }
}
