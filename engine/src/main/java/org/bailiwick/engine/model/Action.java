package org.bailiwick.engine.model;

/// One thing that can be done.
///
/// @param name `campaign.edit` for one
/// @param label what people call it, a verb and its object: "edit campaigns"
public record Action(String name, String label) {}
