package org.bailiwick.server.command;

import java.nio.file.Path;

/// Copies an installation into files and out of them.
///
/// What is asked and cannot be done is told by a [JournalException]; then nothing was made.
public interface Backups {
    /// Copies everything, as it is at one moment, into a new file; and the keys that open what is
    /// personal in it into another new file beside it. The installation may be written meanwhile.
    Made backup(Path file);

    /// Makes an installation, where there is none, of a backup and the keys beside it. It gets a
    /// new [Epoch].
    ///
    /// @return where the restored journal ends
    Checkpoint restore(Path file);

    /// As [#restore], for when the file with the keys is lost: everything is there but what is
    /// personal, which nobody can read any more.
    Checkpoint restoreWithoutKeys(Path file);

    /// What a backup consists of.
    ///
    /// @param end how far the copy goes
    /// @param keys to be kept apart from the file, or whoever finds the two can read everything
    /// @param holdsMasterKey no where the master key comes from the environment; it is kept there
    record Made(Checkpoint end, Path file, Path keys, boolean holdsMasterKey) {}
}
