package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.RequestChange.Given;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What it comes to, in facts, when a request is approved.
///
/// A member is assigned what is given, beside what he holds. A business gets a share with what is
/// given as its cap, as a partner of the owner from now on; a share that stands is opened further,
/// in level and time, and narrowed in nothing.
///
/// @param ids for what is made anew
public record Approval(Directory today, Ids ids, Instant now) {
    /// @param given each on an asset that is there
    public List<Change> facts(Request request, List<Given> given) {
        List<Change> facts = new ArrayList<>();
        Optional<Member> member = today.requests().member(request);
        Business asking = today.requests().business(request);
        Set<BusinessId> partners = new HashSet<>();
        for (Given each : given) {
            Asset asset = today.find(each.asset()).orElseThrow();
            if (member.isPresent()) {
                facts.add(assigned(member.get(), asset, each));
                continue;
            }
            Optional<Business> owner = today.owningBusiness(asset);
            if (owner.isPresent() && partners.add(owner.get().id())) {
                partner(owner.get(), asking, facts);
            }
            share(asking, asset, each, facts);
        }
        return facts;
    }

    private Change assigned(Member member, Asset asset, Given given) {
        return new AssetAssigned(
                ids.assignment(),
                member.id(),
                asset.id(),
                levels(member, asset, given),
                given.period(),
                false);
    }

    /// With what stands, where it takes the place of that.
    public Levels levels(Member member, Asset asset, Given given) {
        if (!given.period().isAlways()) return given.levels();
        Levels levels = given.levels();
        for (Assignment each : today.listing().assignments(member)) {
            boolean stands = each.standing() && today.asset(each) == asset;
            if (stands) levels = joined(asset, each.levels(), levels);
        }
        return levels;
    }

    /// Both want it: one by asking, the other by giving.
    private void partner(Business owner, Business asking, List<Change> facts) {
        for (Partnership each : today.listing().partnerships(owner)) {
            if (each.gone() || today.listing().partner(each, owner) != asking) continue;
            if (each.lapsedAt(now)) {
                facts.add(new PartnerWithdrawn(each.id()));
                continue;
            }
            if (each.overAt(now)) {
                facts.add(new PartnerEnded(each.id()));
                continue;
            }
            if (each.proposed()) facts.add(new PartnerAccepted(each.id()));
            return;
        }
        facts.add(new PartnerAdded(ids.partnership(), owner.id(), asking.id()));
    }

    private void share(Business asking, Asset asset, Given given, List<Change> facts) {
        Optional<Share> standing =
                today.share(asset, asking).filter(s -> today.ended(s, now).equals(Period.OPEN_END));
        if (standing.isEmpty()) {
            facts.add(
                    new AssetShared(
                            ids.share(), asset.id(), asking.id(), given.levels(), given.period()));
            return;
        }
        Share share = standing.get();
        Levels cap = joined(asset, share.cap(), given.levels());
        if (!cap.equals(share.cap())) facts.add(new ShareCapSet(share.id(), cap));
        Period period = share.period();
        boolean started = !period.startsAfter(now);
        boolean longer = given.period().until().isAfter(period.until());
        if (started && !longer) return;
        Instant until = longer ? given.period().until() : period.until();
        Instant from = started ? period.from() : Period.OPEN_START;
        facts.add(new SharePeriodSet(share.id(), new Period(from, until)));
    }

    /// Both together, without levels that the others contain.
    private Levels joined(Asset asset, Levels one, Levels other) {
        Optional<Kind> kind = today.kind(asset.kind());
        Set<String> kept = new TreeSet<>(one.names());
        kept.addAll(other.names());
        for (String each : List.copyOf(kept)) {
            Set<String> rest = new TreeSet<>(kept);
            rest.remove(each);
            boolean contained =
                    !rest.isEmpty()
                            && kind.filter(k -> (k.mask(List.of(each)) & ~k.mask(rest)) == 0)
                                    .isPresent();
            if (contained) kept = rest;
        }
        return Levels.of(kept);
    }
}
