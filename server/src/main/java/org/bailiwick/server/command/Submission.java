package org.bailiwick.server.command;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;

import java.util.Optional;

/// A command as it comes to the desk.
///
/// @param reason why, in the caller's words; may be empty. Refused where it cannot be read
/// @param once a key under which the same command is carried out at most once in a day
/// @param seen the state of a thing that the caller had before him; refused where it has moved on
public record Submission(
        Caller caller,
        Command command,
        String reason,
        Optional<Once> once,
        Optional<Revision> seen) {
    /// The longest reason, in characters.
    public static final int REASON_MAX = 1_000;

    /// @param key what the caller chose
    /// @param fingerprint of what he sent
    public record Once(String caller, String key, Hash fingerprint) {}

    /// The version of one thing.
    ///
    /// @param seq the number of the newest entry that touches it
    public record Revision(Id thing, long seq) {}

    public Submission {
        checked(reason);
    }

    /// The reason, where it can stand in the record.
    ///
    /// @throws Refused where it is too long, or cannot be read
    public static String checked(String reason) {
        if (reason.length() > REASON_MAX) {
            throw Refused.invalid(
                    "reason", "the reason has more than 1,000 characters: shorten it");
        }
        Plain.check("reason", reason);
        return reason;
    }

    public static Submission of(Caller caller, Command command) {
        return new Submission(caller, command, "", Optional.empty(), Optional.empty());
    }
}
