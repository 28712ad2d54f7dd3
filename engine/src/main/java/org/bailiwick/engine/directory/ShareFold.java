package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerDeclined;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerChange.PartnerRestored;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareRestored;
import org.bailiwick.engine.change.ShareChange.ShareResumed;
import org.bailiwick.engine.directory.Partnership.Fate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Folds what happens between businesses.
final class ShareFold {
    private ShareFold() {}

    static void fold(Draft draft, PartnerChange change) {
        switch (change) {
            case PartnerAdded c ->
                    added(draft, c.partnership(), c.one(), c.other(), Period.OPEN_END);
            case PartnerProposed c ->
                    added(draft, c.partnership(), c.one(), c.other(), c.expires());
            case PartnerAccepted c -> standing(draft, c).ifPresent(p -> accepted(draft, p));
            case PartnerDeclined c ->
                    standing(draft, c).ifPresent(p -> dropped(draft, p, Fate.DECLINED));
            case PartnerWithdrawn c ->
                    standing(draft, c).ifPresent(p -> dropped(draft, p, Fate.WITHDRAWN));
            case PartnerLeft c -> standing(draft, c).ifPresent(p -> left(draft, p, c.business()));
            case PartnerEnded c -> standing(draft, c).ifPresent(p -> ended(draft, p, Fate.ENDED));
            case PartnerUntilSet c -> standing(draft, c).ifPresent(p -> dated(draft, p, c));
            case PartnerRestored c ->
                    draft.partnerships
                            .find(c.partnership())
                            .ifPresent(p -> ShareRestoring.partnership(draft, p));
        }
    }

    private static Optional<Partnership> standing(Draft draft, PartnerChange change) {
        return draft.partnerships.find(change.partnership()).filter(p -> !p.gone());
    }

    private static void added(
            Draft draft, PartnershipId id, BusinessId first, BusinessId second, Instant expires) {
        Optional<Business> one = draft.businesses.find(first);
        Optional<Business> other = draft.businesses.find(second);
        if (one.isEmpty() || other.isEmpty() || first.equals(second)) return;
        Partnership made = new Partnership(id, one.get().ref, other.get().ref);
        made.expires = expires;
        Optional<Table<Partnership>> more = draft.added(draft.partnerships, made);
        if (more.isEmpty()) return;
        draft.partnerships = more.get();
        Business its = draft.edit(one.get());
        its.partnerships = Refs.with(its.partnerships, made.ref);
        Business theirs = draft.edit(other.get());
        theirs.partnerships = Refs.with(theirs.partnerships, made.ref);
        ShareNotes.partners(draft, made);
    }

    private static void accepted(Draft draft, Partnership partnership) {
        draft.edit(partnership).expires = Period.OPEN_END;
        for (Share share : under(draft, partnership)) touchPartner(draft, share);
    }

    private static void dated(Draft draft, Partnership partnership, PartnerUntilSet change) {
        ShareNotes.until(draft, partnership, change.until());
        Partnership its = draft.edit(partnership);
        its.until = change.until();
        boolean open = change.until().equals(Period.OPEN_END);
        its.closes =
                open ? -1 : draft.businesses.find(change.business()).map(b -> b.ref).orElse(-1);
        for (Share share : under(draft, partnership)) touchPartner(draft, share);
    }

    /// The shares that were made under it and have not ended.
    private static List<Share> under(Draft draft, Partnership partnership) {
        List<Share> all = new ArrayList<>();
        for (int side : new int[] {partnership.one, partnership.other}) {
            for (int ref : draft.businesses.get(side).shares.sortedKeys()) {
                Share share = draft.shares.get(ref);
                if (share.partnership == partnership.ref && !share.gone()) all.add(share);
            }
        }
        return all;
    }

    private static void dropped(Draft draft, Partnership partnership, Fate fate) {
        end(draft, partnership, fate);
        for (Share share : under(draft, partnership)) end(draft, share);
    }

    private static Partnership end(Draft draft, Partnership partnership, Fate fate) {
        Partnership gone = draft.edit(partnership);
        gone.ended = earlier(draft.time, gone.until);
        gone.fate = fate;
        return gone;
    }

    private static void left(Draft draft, Partnership partnership, BusinessId by) {
        int leaves = draft.businesses.find(by).map(b -> b.ref).orElse(-1);
        ended(draft, partnership, Fate.LEFT);
        draft.edit(draft.partnerships.get(partnership.ref)).left = leaves;
    }

    private static void ended(Draft draft, Partnership partnership, Fate fate) {
        if (partnership.overAt(draft.time)) draft.notes.stays();
        end(draft, partnership, fate);
        endShares(draft, partnership.one, partnership.other);
        endShares(draft, partnership.other, partnership.one);
        ShareNotes.ended(draft, partnership);
    }

    private static void endShares(Draft draft, int owner, int partner) {
        for (int ref : draft.businesses.get(partner).shares.sortedKeys()) {
            Share share = draft.shares.get(ref);
            if (draft.assets.get(share.asset).business == owner) end(draft, share);
        }
    }

    static void fold(Draft draft, ShareChange change) {
        if (change instanceof AssetShared c) {
            shared(draft, c);
            return;
        }
        Optional<Share> found = draft.shares.find(change.share());
        if (change instanceof ShareRestored) {
            found.ifPresent(share -> ShareRestoring.share(draft, share));
        }
        if (found.isEmpty() || found.get().gone()) return;
        Share share = found.get();
        ShareNotes.note(draft, share, change);
        switch (change) {
            case AssetShared _, ShareRestored _ -> {}
            case ShareCapSet c -> draft.edit(share).cap = LevelSets.canonical(c.cap());
            case SharePeriodSet c -> draft.edit(share).period = c.period();
            case SharePaused _ -> draft.edit(share).paused = true;
            case ShareResumed _ -> draft.edit(share).paused = false;
            case ShareEnded _ -> end(draft, share);
        }
        touchPartner(draft, share);
    }

    private static void shared(Draft draft, AssetShared c) {
        Optional<Asset> asset = draft.assets.find(c.asset());
        Optional<Business> partner = draft.businesses.find(c.partner());
        if (asset.isEmpty() || partner.isEmpty()) return;
        if (asset.get().business == partner.get().ref) return;
        Share made =
                new Share(
                        c.share(),
                        asset.get().ref,
                        partner.get().ref,
                        LevelSets.canonical(c.cap()),
                        c.period());
        if (draft.shares.find(c.share()).isPresent()) return;
        made.partnership = partnership(draft, asset.get().business, partner.get());
        live(draft, asset.get(), partner.get().ref)
                .ifPresent(old -> {
                    end(draft, old);
                    draft.notes.stays();
                });
        draft.added(draft.shares, made).ifPresent(t -> draft.shares = t);
        Asset its = draft.edit(draft.assets.get(asset.get().ref));
        its.shares = Refs.with(its.shares, made.ref);
        Business theirs = draft.edit(draft.businesses.get(partner.get().ref));
        theirs.shares = theirs.shares.put(made.ref, true, draft.owner);
        ShareNotes.shared(draft, made);
    }

    /// The newest one of the two that stands; -1 where there is none.
    private static int partnership(Draft draft, int owner, Business partner) {
        for (int i = partner.partnerships.length - 1; i >= 0; i--) {
            Partnership each = draft.partnerships.get(partner.partnerships[i]);
            if (!each.gone() && each.joins(owner, partner.ref)) return each.ref;
        }
        return -1;
    }

    /// The share of this asset with this business that has not ended.
    static Optional<Share> live(Draft draft, Asset asset, int partner) {
        for (int i = asset.shares.length - 1; i >= 0; i--) {
            Share share = draft.shares.get(asset.shares[i]);
            if (share.partner == partner && !share.gone()) return Optional.of(share);
        }
        return Optional.empty();
    }

    /// Ends a share with every assignment and group place that hangs on it.
    static void end(Draft draft, Share share) {
        if (share.gone()) return;
        draft.edit(draft.shares.get(share.ref)).ended = earlier(draft.time, lasts(draft, share));
        draft.assets
                .get(share.asset)
                .holders
                .forEach((holding, member) -> {
                    if (draft.members.get(member).business == share.partner) {
                        AssignmentFold.unassignAll(draft, holding);
                    }
                });
        for (int ref : draft.assets.get(share.asset).groups) {
            Group group = draft.groups.get(ref);
            if (group.business != share.partner) continue;
            GroupFold.takeAsset(draft, group, draft.assets.get(share.asset));
        }
        ShareNotes.ended(draft, share);
    }

    private static Instant lasts(Draft draft, Share share) {
        return share.partnership < 0
                ? Period.OPEN_END
                : draft.partnerships.get(share.partnership).until;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void touchPartner(Draft draft, Share share) {
        Asset asset = draft.assets.get(share.asset);
        asset.holders.forEach((_, member) -> {
            Member holder = draft.members.get(member);
            if (holder.business == share.partner) {
                draft.touched.pair(holder.person, asset.ref);
            }
        });
        for (int ref : asset.groups) {
            Group group = draft.groups.get(ref);
            if (group.business != share.partner) continue;
            group.members.forEach(
                    (_, member) -> draft.touched.pair(draft.members.get(member).person, asset.ref));
        }
    }
}
