package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.Optional;

/// Somebody was allowed something about money.
///
/// @param number grows with each one; 0 before it is kept
/// @param business through which he was allowed it
/// @param asset empty where it is about the business as a whole
/// @param key of the platform that asked
public record MoneyRead(
        long number,
        Instant at,
        BusinessId business,
        PersonId person,
        String action,
        Optional<AssetId> asset,
        KeyId key) {}
