package org.bailiwick.server.command;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.directory.Snapshot.Head;
import org.bailiwick.engine.model.Models;

import java.util.Optional;

/// Whether what a snapshot says of itself is what the journal says.
public enum SnapshotFit {
    FITS,
    /// Of another journal, or of this one before it was restored.
    OTHER_JOURNAL,
    /// Made while another model was in force than the journal says.
    OTHER_MODEL;

    public static SnapshotFit of(Head head, JournalReader journal) {
        if (!head.epoch().equals(journal.epoch().toString())) return OTHER_JOURNAL;
        if (!hashOf(head.seq(), journal).equals(Optional.of(head.hash()))) return OTHER_JOURNAL;
        return modelAt(head.seq(), journal).equals(head.model()) ? FITS : OTHER_MODEL;
    }

    private static Optional<Hash> hashOf(long seq, JournalReader journal) {
        return lineAt(seq, journal).map(line -> Hash.ofEntry(line.bytes()));
    }

    /// The entry with this number.
    static Optional<Line> lineAt(long seq, JournalReader journal) {
        Line[] found = new Line[1];
        journal.read(
                seq,
                line -> {
                    found[0] = line;
                    return false;
                });
        return Optional.ofNullable(found[0]).filter(line -> line.seq() == seq);
    }

    /// Of the model that was in force; before any was adopted, the one that comes along.
    private static Hash modelAt(long seq, JournalReader journal) {
        EntryCodec codec = new EntryCodec();
        return journal.touchingBefore(Marks.INSTALLATION, seq + 1, 1).stream()
                .flatMap(line -> codec.decode(line.bytes()).changes().stream())
                .filter(ModelAdopted.class::isInstance)
                .map(change -> ((ModelAdopted) change).hash())
                .reduce((_, later) -> later)
                .orElseGet(() -> Head.modelOf(Models.tiktok().text()));
    }
}
