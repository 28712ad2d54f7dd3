package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where it is kept who read money, and when what was used last. Written by one thread, read by
/// any.
public interface UsageStore extends AutoCloseable {
    /// All of it at once; it is on the disk afterwards.
    void add(List<MoneyRead> reads, List<Use> uses);

    /// Which reads are looked for.
    ///
    /// @param from the first instant
    /// @param until before this instant
    record Sought(
            BusinessId business,
            Optional<PersonId> person,
            Optional<String> action,
            Optional<AssetId> asset,
            Instant from,
            Instant until) {}

    /// Those before this number, the newest first.
    List<MoneyRead> reads(Sought sought, long before, int most);

    /// When an asset was used last by anybody through this business; empty where it never was.
    Optional<Instant> used(AssetId asset, BusinessId business);

    /// When it was used last by this person; empty where it never was.
    Optional<Instant> used(AssetId asset, PersonId person);

    /// Since when it is counted.
    Instant since();

    /// Drops reads that are older than this, and the oldest of what is more than so many.
    void drop(Instant before, long most);

    @Override
    void close();
}
