package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;

/// Somebody was allowed something on an asset.
///
/// @param business through which he was
public record Use(AssetId asset, BusinessId business, PersonId person, Instant at) {}
