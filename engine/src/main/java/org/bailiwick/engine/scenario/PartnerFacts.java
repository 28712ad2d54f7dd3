package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerDeclined;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareResumed;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Partnership;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens between businesses, in facts.
record PartnerFacts(Finder finder, Ids ids, Instant now) {
    private static final Duration OPEN_FOR = Duration.ofDays(14);

    List<Change> all(Deed.OfPartner deed) {
        return deed instanceof Deed.Partner(var one, var other)
                ? begun(one, other)
                : List.of(of(deed));
    }

    /// A proposal that nobody answered in time ends, and whether this one waits is for the other.
    private List<Change> begun(String one, String other) {
        List<Change> changes = new ArrayList<>();
        Business first = finder.business(one);
        Business second = finder.business(other);
        var listing = finder.directory().listing();
        for (Partnership each : listing.partnerships(first)) {
            boolean both = listing.partner(each, first) == second;
            if (both && each.lapsedAt(now)) changes.add(new PartnerWithdrawn(each.id()));
            if (both && each.overAt(now)) changes.add(new PartnerEnded(each.id()));
        }
        boolean asks = second.settings().partners() == PartnerStart.AFTER_ACCEPTANCE;
        PartnershipId id = ids.partnership();
        changes.add(
                asks
                        ? new PartnerProposed(id, first.id(), second.id(), now.plus(OPEN_FOR))
                        : new PartnerAdded(id, first.id(), second.id()));
        return changes;
    }

    private Change of(Deed.OfPartner deed) {
        Names names = finder.names();
        return switch (deed) {
            case Deed.Partner _ -> throw new IllegalArgumentException("more than one: " + deed);
            case Deed.AcceptPartner(var one, var other) ->
                    new PartnerAccepted(finder.partnership(one, other).id());
            case Deed.DeclinePartner(var one, var other) ->
                    new PartnerDeclined(finder.partnership(one, other).id());
            case Deed.WithdrawPartner(var one, var other) ->
                    new PartnerWithdrawn(finder.partnership(one, other).id());
            case Deed.LeavePartner(var one, var other) ->
                    new PartnerLeft(finder.partnership(one, other).id(), names.business(one));
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
