package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareResumed;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Business;

import java.util.Optional;

/// What happens between businesses, in facts.
record PartnerFacts(Finder finder, Ids ids) {

    Change of(Deed.OfPartner deed) {
        Names names = finder.names();
        return switch (deed) {
            case Deed.Partner(var one, var other) ->
                    new PartnerAdded(ids.partnership(), names.business(one), names.business(other));
            case Deed.EndPartnership(var one, var other) ->
                    new PartnerEnded(finder.partnership(one, other).id());
            case Deed.Share d -> shared(d);
            case Deed.SetCap(var asset, var partner, var cap) -> {
                AssetFacts.refuseUnknown(finder, finder.asset(asset).kind(), cap);
                yield new ShareCapSet(id(asset, partner), cap);
            }
            case Deed.DateShare(var asset, var partner, var span) ->
                    new SharePeriodSet(id(asset, partner), span.in(finder.zone(asset, partner)));
            case Deed.Pause(var asset, var partner) -> new SharePaused(id(asset, partner));
            case Deed.Resume(var asset, var partner) -> new ShareResumed(id(asset, partner));
            case Deed.EndShare(var asset, var partner) -> new ShareEnded(id(asset, partner));
        };
    }

    private ShareId id(String asset, String partner) {
        return finder.share(asset, partner).id();
    }

    private Change shared(Deed.Share d) {
        AssetFacts.refuseUnknown(finder, finder.asset(d.asset()).kind(), d.cap());
        Optional<Business> owner = finder.directory().owningBusiness(finder.asset(d.asset()));
        owner.ifPresent(b -> finder.partnership(finder.names().get(b.id()), d.partner()));
        return new AssetShared(
                ids.share(),
                finder.names().asset(d.asset()),
                finder.names().business(d.partner()),
                d.cap(),
                d.span().in(finder.zone(d.asset(), d.partner())));
    }
}
