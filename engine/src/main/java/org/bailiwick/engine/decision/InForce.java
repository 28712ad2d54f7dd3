package org.bailiwick.engine.decision;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.Optional;

/// Whether one thing that gives a member levels on an asset gives anything now: the layers of a
/// decision, for that one thing and all of its actions.
public final class InForce {
    private InForce() {}

    /// What is missing; empty where it allows something.
    public static Optional<Code> missing(
            Directory directory, Member member, Asset asset, Grant grant, Instant now) {
        Business business = directory.business(member);
        if (directory.person(member).disabled()) return Optional.of(Code.PERSON_DISABLED);
        Optional<Code> inactive = Members.inactive(member, business);
        if (inactive.isPresent()) return inactive;
        Optional<Business> owner = directory.owningBusiness(asset);
        boolean owns = owner.map(b -> b == business).orElse(false);
        Optional<Share> share = owns ? Optional.empty() : directory.share(asset, business);
        if (!owns) {
            if (share.isEmpty()) return Optional.of(Code.PARTNER_ENDED);
            Optional<Code> shut = ShareLayers.shut(directory, asset, share.get(), now);
            if (shut.isPresent()) return shut;
        }
        Optional<Kind> kind = directory.kind(asset.kind());
        if (kind.isEmpty()) return Optional.of(Code.UNKNOWN);
        return levels(kind.get(), member, asset, grant, share)
                .or(() -> time(directory, member, grant, share, now))
                .filter(code -> code != Code.NOT_YET || !waits(directory, share, now))
                .or(() ->
                        waits(directory, share, now)
                                ? Optional.of(Code.WAITING_APPROVAL)
                                : Optional.empty());
    }

    private static boolean waits(Directory directory, Optional<Share> share, Instant now) {
        return share.filter(s -> directory.waits(s, now)).isPresent();
    }

    private static Optional<Code> levels(
            Kind kind, Member member, Asset asset, Grant grant, Optional<Share> share) {
        long mask = kind.mask(grant.levels().names()) & ~kind.ownerOnly();
        if (mask == 0) return Optional.of(Code.UNKNOWN);
        if (share.isPresent()) mask &= ShareLayers.cap(kind, share.get());
        if (mask == 0) return Optional.of(Code.PARTNER_CAP);
        if (member.finance() != org.bailiwick.engine.change.Finance.MANAGER) mask &= ~kind.money();
        if (mask == 0) return Optional.of(Code.FINANCE_ROLE_MISSING);
        mask &= ShareLayers.kept(kind, asset);
        return mask == 0 ? Optional.of(Code.ASSET_STATE) : Optional.empty();
    }

    private static Optional<Code> time(
            Directory directory, Member member, Grant grant, Optional<Share> share, Instant now) {
        Overlap overlap = Overlap.of(directory, member, grant, share);
        if (overlap.includes(now)) return Optional.empty();
        return Optional.of(overlap.startsAfter(now) ? Code.NOT_YET : Code.EXPIRED);
    }
}
