package org.bailiwick.server.session;

import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.command.Caller;

import java.util.Optional;
import java.util.Set;

/// A program that asks, known by its key.
///
/// @param scopes what the key is for, see [Scopes]
/// @param platform the one whose ids it speaks; empty to understand those of all
public record Program(KeyId key, Set<String> scopes, Optional<String> platform) implements Visitor {
    public Program {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public boolean may(String scope) {
        return scopes.contains(scope);
    }

    /// As the one who gives commands.
    @Override
    public Caller caller() {
        return Caller.program(key, scopes);
    }
}
