package org.bailiwick.server.command;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.directory.Snapshot.Head;
import org.bailiwick.engine.model.Models;

import java.util.List;
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
        return Optional.ofNullable(journal.at(List.of(seq)).get(seq));
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
