package org.bailiwick.server.command;

import java.util.Optional;

/// What one of several commands would come to, on the state after those before it.
///
/// @param foresight empty where it would be refused
/// @param refusal why
public record Foreseen(Optional<Foresight> foresight, Optional<Refusal> refusal) {}
