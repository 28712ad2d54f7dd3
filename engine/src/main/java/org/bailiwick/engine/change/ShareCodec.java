package org.bailiwick.engine.change;

import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareRestored;
import org.bailiwick.engine.change.ShareChange.ShareResumed;

/// The stored form of each [ShareChange].
final class ShareCodec {
    private ShareCodec() {}

    static void write(ShareChange change, Writer out) {
        switch (change) {
            case AssetShared(var share, var asset, var partner, var cap, var period) ->
                    out.form(Forms.ASSET_SHARED)
                            .id(share)
                            .id(asset)
                            .id(partner)
                            .levels(cap)
                            .period(period);
            case ShareCapSet(var share, var cap) ->
                    out.form(Forms.SHARE_CAP_SET).id(share).levels(cap);
            case SharePeriodSet(var share, var period) ->
                    out.form(Forms.SHARE_PERIOD_SET).id(share).period(period);
            case SharePaused(var share) -> out.form(Forms.SHARE_PAUSED).id(share);
            case ShareResumed(var share) -> out.form(Forms.SHARE_RESUMED).id(share);
            case ShareEnded(var share) -> out.form(Forms.SHARE_ENDED).id(share);
            case ShareRestored(var share) -> out.form(Forms.SHARE_RESTORED).id(share);
        }
    }

    static ShareChange read(int form, Reader in) {
        return switch (form) {
            case Forms.ASSET_SHARED ->
                    new AssetShared(
                            in.share(), in.asset(), in.business(), in.levels(), in.period());
            case Forms.SHARE_CAP_SET -> new ShareCapSet(in.share(), in.levels());
            case Forms.SHARE_PERIOD_SET -> new SharePeriodSet(in.share(), in.period());
            case Forms.SHARE_PAUSED -> new SharePaused(in.share());
            case Forms.SHARE_RESUMED -> new ShareResumed(in.share());
            case Forms.SHARE_ENDED -> new ShareEnded(in.share());
            case Forms.SHARE_RESTORED -> new ShareRestored(in.share());
            default -> throw Forms.unknown(form);
        };
    }
}
