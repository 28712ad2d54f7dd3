package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Partnership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What it comes to, in facts, when an asset gets another owner.
///
/// Shares, places in groups and assignments end. Where the former owner, a business, stays as a
/// partner, he has one new share instead, and on it hangs anew what his own members had: every
/// direct assignment that is not over, with its levels and dates, and the places of the asset in
/// his groups. Nothing of others survives, and nothing beyond the cap counts.
///
/// @param ids for what is made anew
/// @param now what is over by then is not given anew
public record Handover(Directory today, Ids ids, Instant now) {
    /// @param keep the cap of the former owner's share; empty where he leaves
    public List<Change> facts(Asset asset, Owner to, Optional<Levels> keep) {
        List<Change> facts = new ArrayList<>();
        facts.add(new AssetTransferred(asset.id(), to));
        Optional<Business> former = today.owningBusiness(asset);
        if (keep.isPresent() && former.isPresent()) {
            stay(asset, former.get(), to, keep.get(), facts);
        }
        return facts;
    }

    private void stay(Asset asset, Business former, Owner to, Levels cap, List<Change> facts) {
        if (to instanceof Owner.Business(BusinessId id)) partners(former, id).ifPresent(facts::add);
        facts.add(new AssetShared(ids.share(), asset.id(), former.id(), cap, Period.ALWAYS));
        for (Assignment each : held(asset, former)) {
            facts.add(
                    new AssetAssigned(
                            ids.assignment(),
                            today.member(each).id(),
                            asset.id(),
                            each.levels(),
                            each.period(),
                            each.assumed()));
        }
        for (Group group : today.listing().groups(former)) {
            if (group.ended() || !today.listing().assets(group).contains(asset)) continue;
            facts.add(new GroupAssetAdded(group.id(), asset.id()));
        }
    }

    /// What makes the two partners; both want it.
    private Optional<Change> partners(Business one, BusinessId other) {
        Optional<Partnership> standing =
                today.listing().partnerships(one).stream()
                        .filter(p -> today.listing().partner(p, one).id().equals(other))
                        .filter(p -> p.standsAt(now))
                        .findFirst();
        if (standing.isEmpty()) {
            return Optional.of(new PartnerAdded(ids.partnership(), other, one.id()));
        }
        return standing.filter(Partnership::proposed).map(p -> new PartnerAccepted(p.id()));
    }

    private List<Assignment> held(Asset asset, Business former) {
        return today.listing().assignments(asset).stream()
                .filter(a -> today.business(today.member(a)) == former)
                .filter(a -> !a.period().endedBy(now))
                .toList();
    }
}
