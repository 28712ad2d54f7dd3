package org.bailiwick.engine.model;

/// What may be done on one kind of asset, by name.
///
/// @param mask every action it allows, those of the levels it contains included
public record Level(String name, String label, long mask) {}
