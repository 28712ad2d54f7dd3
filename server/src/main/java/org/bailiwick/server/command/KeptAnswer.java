package org.bailiwick.server.command;

import org.bailiwick.engine.change.Hash;

/// What was answered to a command that carried an idempotency key.
///
/// @param fingerprint of the command: the same key with another one is a mistake of the caller
public record KeptAnswer(Hash fingerprint, String answer) {}
