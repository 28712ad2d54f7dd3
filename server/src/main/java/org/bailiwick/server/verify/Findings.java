package org.bailiwick.server.verify;

import org.bailiwick.server.command.Checkpoint;

import java.util.List;

/// What a verification came to.
///
/// @param end how far it read; to be kept somewhere else, it is worth a checkpoint if nothing was
///   found
/// @param findings the first of them
/// @param count of all of them
public record Findings(Checkpoint end, List<Finding> findings, long count) {
    /// The most that are listed.
    public static final int LISTED_MAX = 100;

    public Findings {
        findings = List.copyOf(findings);
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
