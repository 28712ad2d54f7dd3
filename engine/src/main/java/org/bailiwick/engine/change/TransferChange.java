package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.Optional;

/// What happens to an offer to hand an asset over. Nothing changes hands before it is accepted: see
/// [AssetChange.AssetTransferred], which also ends every other offer of the asset.
public sealed interface TransferChange extends Change {
    TransferId transfer();

    /// @param to who would own it
    /// @param keep the level up to which the former owner would go on having it, as a partner;
    ///   empty where he leaves it
    /// @param expires when the offer ends by itself
    record TransferOffered(
            TransferId transfer, AssetId asset, Owner to, Optional<Levels> keep, Instant expires)
            implements TransferChange {}

    record TransferAccepted(TransferId transfer) implements TransferChange {}

    record TransferDeclined(TransferId transfer) implements TransferChange {}

    record TransferWithdrawn(TransferId transfer) implements TransferChange {}
}
