package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange.DomainDropped;
import org.bailiwick.engine.change.ContactChange.DomainProved;
import org.bailiwick.engine.change.ContactChange.PartnerCodeEnded;
import org.bailiwick.engine.change.ContactChange.PartnerCodeMade;
import org.bailiwick.engine.change.ContactChange.PartnerCodeUsed;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerDeclined;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareResumed;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Business;
import org.bailiwick.engine.decision.reference.Row.Partnership;
import org.bailiwick.engine.decision.reference.Row.Share;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens between businesses.
final class SharingMoves {
    private static final Duration LONG = Duration.ofDays(200);

    private final Draft draft;

    SharingMoves(Draft draft) {
        this.draft = draft;
    }

    List<Move> all() {
        return List.of(
                new Move(6, "partner", this::partner),
                Move.of(1, "accept", this::proposal, p -> new PartnerAccepted(p.id)),
                Move.of(1, "decline", this::proposal, p -> new PartnerDeclined(p.id)),
                Move.of(1, "withdraw", this::proposal, p -> new PartnerWithdrawn(p.id)),
                Move.of(1, "leave", this::partnership, p -> new PartnerLeft(p.id, p.other)),
                Move.of(1, "part", this::partnership, p -> new PartnerEnded(p.id)),
                Move.of(2, "part by date", this::partnership, this::until),
                new Move(10, "share", this::share),
                Move.of(3, "cap", draft::liveShare, s -> new ShareCapSet(s.id, cap(s))),
                Move.of(3, "dates", draft::liveShare, s -> new SharePeriodSet(s.id, dates())),
                Move.of(2, "pause", draft::liveShare, s -> new SharePaused(s.id)),
                Move.of(
                        3,
                        "resume",
                        () -> draft.any(draft.facts.shares, s -> s.paused),
                        s -> new ShareResumed(s.id)),
                new Move(1, "contact", this::contact),
                new Move(1, "access link", new AccessLinkMoves(draft)::all),
                Move.of(2, "unshare", draft::liveShare, s -> new ShareEnded(s.id)));
    }

    private Optional<Partnership> partnership() {
        return draft.any(draft.facts.partnerships, p -> !p.ended);
    }

    /// Now and then it is taken back.
    private Change until(Partnership its) {
        Instant until = draft.percent(85) ? draft.soon() : Period.OPEN_END;
        return new PartnerUntilSet(its.id, draft.percent(50) ? its.one : its.other, until);
    }

    private Optional<Partnership> proposal() {
        return draft.any(draft.facts.partnerships, p -> !p.ended && !p.expires.equals(Facts.NEVER));
    }

    List<Change> partner() {
        BusinessId one = draft.pick(draft.facts.businesses).id;
        Optional<Business> other =
                draft.any(
                        draft.facts.businesses, b -> !b.id.equals(one) && !arePartners(one, b.id));
        return other.map(b -> begin(one, b.id)).orElse(List.of());
    }

    private List<Change> begin(BusinessId one, BusinessId other) {
        return draft.percent(35)
                ? List.of(new PartnerAdded(draft.ids.partnership(), one, other))
                : propose(one, other);
    }

    /// What waits for the other one is prepared meanwhile, now and then.
    private List<Change> propose(BusinessId one, BusinessId other) {
        Instant expires = draft.percent(75) ? draft.now.plus(LONG) : draft.soon();
        List<Change> changes = new ArrayList<>();
        changes.add(new PartnerProposed(draft.ids.partnership(), one, other, expires));
        for (Asset asset : draft.facts.assets) {
            boolean theirs = asset.owner.equals(new Owner.Business(other));
            if (!theirs && !asset.owner.equals(new Owner.Business(one))) continue;
            if (draft.percent(80)) prepare(asset, theirs ? one : other, changes);
        }
        return changes;
    }

    private void prepare(Asset asset, BusinessId partner, List<Change> changes) {
        Levels cap = draft.levels(asset.kind);
        changes.add(new AssetShared(draft.ids.share(), asset.id, partner, cap, dates()));
        draft.any(draft.facts.members, m -> m.business.equals(partner))
                .map(m ->
                        new AssetAssigned(
                                draft.ids.assignment(), m.id, asset.id, cap, dates(), false))
                .ifPresent(changes::add);
    }

    /// How businesses find one another opens nothing.
    private List<Change> contact() {
        BusinessId business = draft.pick(draft.facts.businesses).id;
        var code = draft.ids.partnerCode();
        Hash secret = Hash.of(code.toString().getBytes(StandardCharsets.UTF_8));
        String domain = "domain-" + draft.chance.nextInt(3) + ".example";
        return switch (draft.chance.nextInt(3)) {
            case 0 -> List.of(new DomainProved(business, domain));
            case 1 -> List.of(new DomainDropped(business, domain));
            default ->
                    List.of(
                            new PartnerCodeMade(code, business, secret, draft.soon(), 2),
                            new PartnerCodeUsed(code, draft.pick(draft.facts.businesses).id),
                            new PartnerCodeEnded(code));
        };
    }

    private boolean arePartners(BusinessId one, BusinessId other) {
        return draft.facts.partnerships.stream().anyMatch(p -> !p.ended && p.joins(one, other));
    }

    /// Now and then over a share that is there: the desk would refuse it.
    List<Change> share() {
        Asset asset = draft.pick(draft.facts.assets);
        Optional<Business> partner =
                draft.any(
                        draft.facts.businesses,
                        b ->
                                mayBeShared(asset.owner, b.id)
                                        && (!isShared(asset, b.id) || draft.percent(4)));
        if (partner.isEmpty()) return List.of();
        List<Change> changes = new ArrayList<>();
        changes.add(
                new AssetShared(
                        draft.ids.share(),
                        asset.id,
                        partner.get().id,
                        draft.levels(asset.kind),
                        dates()));
        return changes;
    }

    private boolean mayBeShared(Owner owner, BusinessId partner) {
        return switch (owner) {
            case Owner.Person _ -> true;
            case Owner.Business(BusinessId id) -> arePartners(id, partner);
        };
    }

    private boolean isShared(Asset asset, BusinessId partner) {
        return draft.facts
                .newestShare(asset.id, partner)
                .filter(s -> s.ended.equals(Facts.NEVER))
                .isPresent();
    }

    private Levels cap(Share share) {
        return draft.levels(draft.facts.asset(share.asset).kind);
    }

    private Period dates() {
        return draft.percent(60) ? Period.ALWAYS : draft.period();
    }
}
