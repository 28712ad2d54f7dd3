package org.bailiwick.server.command;

import org.bailiwick.engine.change.Hash;

import java.util.Optional;

/// A command as it comes to the desk.
///
/// @param reason why, in the caller's words; may be empty
/// @param once a key under which the same command is carried out at most once in a day
public record Submission(Caller caller, Command command, String reason, Optional<Once> once) {
    /// The longest reason, in characters.
    public static final int REASON_MAX = 1_000;

    /// @param key what the caller chose
    /// @param fingerprint of what he sent
    public record Once(String caller, String key, Hash fingerprint) {}

    public static Submission of(Caller caller, Command command) {
        return new Submission(caller, command, "", Optional.empty());
    }
}
