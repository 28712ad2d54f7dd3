package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.Optional;

/// What a share alone lets through, whoever of the partner's people holds what.
final class ShareLayers {
    private ShareLayers() {}

    /// Why nothing comes through it; empty where something can, now or once it begins.
    static Optional<Code> shut(Directory directory, Asset asset, Share share, Instant now) {
        boolean ownerClosed = directory.owningBusiness(asset).map(Business::closed).orElse(false);
        boolean over = !directory.ended(share, now).equals(Period.OPEN_END);
        if (over || ownerClosed) return Optional.of(Code.PARTNER_ENDED);
        return share.paused() ? Optional.of(Code.SHARE_PAUSED) : Optional.empty();
    }

    static long cap(Kind kind, Share share) {
        return kind.mask(share.cap().names());
    }

    /// What the state of the asset leaves.
    static long kept(Kind kind, Asset asset) {
        return kind.kept().get(asset.state().ordinal());
    }

    /// What it would let through once what it waits for has come: its beginning, the partner's
    /// acceptance, that the asset is active.
    static long allowed(Directory directory, Share share, Instant now) {
        Asset asset = directory.asset(share);
        boolean over = share.period().endedBy(now) || directory.partner(share).closed();
        if (over || shut(directory, asset, share, now).isPresent()) return 0;
        return directory.kind(asset.kind()).map(kind -> cap(kind, share)).orElse(0L);
    }

    /// What it lets through now.
    static long open(Directory directory, Share share, Instant now) {
        if (directory.waits(share, now) || !share.period().includes(now)) return 0;
        Asset asset = directory.asset(share);
        long kept = directory.kind(asset.kind()).map(kind -> kept(kind, asset)).orElse(0L);
        return allowed(directory, share, now) & kept;
    }
}
