package org.bailiwick.server.session;

import org.bailiwick.server.command.Caller;

import java.util.Optional;

/// Who was let in: a program with its key, or a person with a session.
public sealed interface Visitor permits Program, SignedIn {
    /// Whether a key has this scope; a session has none.
    boolean may(String scope);

    /// As the one who gives commands.
    Caller caller();

    /// The one whose ids are spoken; empty to understand those of all.
    Optional<String> platform();
}
