package org.bailiwick.engine.scenario;

import java.util.Optional;

/// Which request for access is spoken of.
///
/// @param whom for whom: a person, or a business
/// @param business in which; empty where a business asks, or only one is possible
public record Asking(String asset, String whom, Optional<String> business) {}
