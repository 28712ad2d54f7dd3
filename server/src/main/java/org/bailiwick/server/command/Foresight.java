package org.bailiwick.server.command;

import org.bailiwick.engine.decision.Preview;

import java.util.Optional;

/// What would come of a command.
///
/// @param outlook on the invitation or the membership that it is about; empty where it is about
///   something else, and where the caller may not know what else that member can do
public record Foresight(Preview preview, Optional<Outlook> outlook) {}
