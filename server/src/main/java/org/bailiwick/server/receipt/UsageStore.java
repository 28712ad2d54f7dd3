package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where it is kept who read money, when what was used last, and when a request was looked at
/// first. Uses are written by one thread; everything is read by any.
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

    /// By whom of those who work through this business an asset was used, and when last; the newest
    /// first.
    List<Use> uses(AssetId asset, BusinessId business);

    /// When it was used last by this person; empty where it never was.
    Optional<Instant> used(AssetId asset, PersonId person);

    /// A request for access was looked at by somebody who can decide it; only the first time
    /// counts.
    void see(RequestId request, Instant at);

    /// When it was looked at first; empty where it never was.
    Optional<Instant> seen(RequestId request);

    /// Since when it is counted.
    Instant since();

    /// Drops reads that are older than this, and the oldest of what is more than so many.
    void drop(Instant before, long most);

    @Override
    void close();
}
