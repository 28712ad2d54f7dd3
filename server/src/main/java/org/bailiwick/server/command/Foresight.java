package org.bailiwick.server.command;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.decision.Preview;

import java.util.List;
import java.util.Optional;

/// What would come of a command.
///
/// @param outlook on the invitation or the membership that it is about; empty where it is about
///   something else, and where the caller may not know what else that member can do
/// @param awaiting what it would have to wait for; empty where it would be carried out at once
/// @param changes the facts that it would write
public record Foresight(
        Preview preview,
        Optional<Outlook> outlook,
        Optional<Awaiting> awaiting,
        List<Change> changes) {
    public Foresight {
        changes = List.copyOf(changes);
    }
}
