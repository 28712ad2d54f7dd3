package org.bailiwick.engine.scenario;

/// One line of a scenario: something that happens, or something that is claimed.
public sealed interface Line permits Deed, Claim {}
