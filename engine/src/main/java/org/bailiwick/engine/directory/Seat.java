package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;

import java.util.Map;

/// What a member's place in a group gives.
///
/// @param levels on the assets of the group, by the name of the kind
/// @param period when it does
record Seat(Map<String, Levels> levels, Period period) {}
