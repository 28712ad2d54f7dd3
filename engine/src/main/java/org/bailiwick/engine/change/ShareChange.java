package org.bailiwick.engine.change;

/// What happens to a share: an owner lets a partner hand an asset out to the partner's own members.
public sealed interface ShareChange extends Change {
    ShareId share();

    /// @param cap what the partner's members can hold at most
    record AssetShared(ShareId share, AssetId asset, BusinessId partner, Levels cap, Period period)
            implements ShareChange {}

    record ShareCapSet(ShareId share, Levels cap) implements ShareChange {}

    record SharePeriodSet(ShareId share, Period period) implements ShareChange {}

    record SharePaused(ShareId share) implements ShareChange {}

    record ShareResumed(ShareId share) implements ShareChange {}

    /// Ends the share and every assignment and group place that hangs on it.
    record ShareEnded(ShareId share) implements ShareChange {}

    /// A share that ended stands again, with its cap and dates, but without what hung on it. Passed
    /// over where the asset was shared anew since, has another owner, or the relation is not there.
    record ShareRestored(ShareId share) implements ShareChange {}
}
