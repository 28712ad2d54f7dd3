package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerRestored;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareRestored;
import org.bailiwick.engine.change.ShareChange.ShareResumed;

import java.time.Instant;

/// How what happens to relations and shares would come back.
final class ShareNotes {
    private ShareNotes() {}

    static void partners(Draft draft, Partnership made) {
        draft.notes.touch(partners(made));
        back(
                draft,
                made,
                false,
                new PartnerEnded(made.id()),
                Spot.of(Spot.PARTNERSHIP, made.ref),
                Spot.of(Spot.UNDER, made.ref));
    }

    static void ended(Draft draft, Partnership gone) {
        draft.notes.touch(Spot.of(Spot.PARTNERSHIP, gone.ref));
        back(draft, gone, true, new PartnerRestored(gone.id()), partners(gone));
    }

    /// @param now as it still is
    static void until(Draft draft, Partnership now, Instant then) {
        long spot = Spot.of(Spot.RELATION_SPAN, now.ref);
        draft.notes.touch(spot);
        int said = now.closes < 0 ? now.one : now.closes;
        BusinessId by = draft.businesses.get(said).id();
        back(
                draft,
                now,
                then.isBefore(now.until),
                new PartnerUntilSet(now.id(), by, now.until),
                spot,
                Spot.of(Spot.PARTNERSHIP, now.ref));
    }

    private static void back(
            Draft draft,
            Partnership of,
            boolean loss,
            org.bailiwick.engine.change.PartnerChange fact,
            long... stands) {
        draft.notes.back(loss, fact, of.one, stands);
        draft.notes.concerns(of.other);
    }

    private static long partners(Partnership of) {
        return Spot.of(Spot.PARTNERS, Math.min(of.one, of.other), Math.max(of.one, of.other));
    }

    /// @param share as it still is
    static void note(Draft draft, Share share, ShareChange change) {
        switch (change) {
            case ShareCapSet c -> {
                String kind = draft.assets.get(share.asset).kind;
                boolean loss = AssignmentNotes.lower(draft, kind, c.cap(), share.cap);
                set(draft, share, Spot.CAP, loss, new ShareCapSet(share.id(), share.cap));
            }
            case SharePeriodSet c -> {
                boolean loss = MemberNotes.shorter(c.period(), share.period);
                set(draft, share, Spot.SPAN, loss, new SharePeriodSet(share.id(), share.period));
            }
            case SharePaused _ -> paused(draft, share, !share.paused);
            case ShareResumed _ -> paused(draft, share, false);
            case AssetShared _, ShareEnded _, ShareRestored _ -> {}
        }
    }

    private static void paused(Draft draft, Share share, boolean loss) {
        ShareChange back =
                share.paused ? new SharePaused(share.id()) : new ShareResumed(share.id());
        set(draft, share, Spot.PAUSE, loss, back);
    }

    private static void set(Draft draft, Share share, int what, boolean loss, ShareChange back) {
        long spot = Spot.of(what, share.ref);
        draft.notes.touch(spot);
        back(draft, share, loss, back, spot, Spot.of(Spot.SHARE, share.ref));
    }

    static void shared(Draft draft, Share made) {
        long shared = Spot.of(Spot.SHARED, made.asset, made.partner);
        draft.notes.touch(shared, Spot.of(Spot.GIVEN, made.asset));
        if (made.partnership >= 0) draft.notes.touch(Spot.of(Spot.UNDER, made.partnership));
        back(draft, made, false, new ShareEnded(made.id()), shared, Spot.of(Spot.SHARE, made.ref));
    }

    static void ended(Draft draft, Share gone) {
        long shared = Spot.of(Spot.SHARED, gone.asset, gone.partner);
        draft.notes.touch(shared, Spot.of(Spot.SHARE, gone.ref), Spot.of(Spot.GIVEN, gone.asset));
        back(
                draft,
                gone,
                true,
                new ShareRestored(gone.id()),
                shared,
                gone.partnership < 0
                        ? Spot.of(Spot.OWNER, gone.asset)
                        : Spot.of(Spot.PARTNERSHIP, gone.partnership),
                Spot.of(Spot.OWNER, gone.asset));
    }

    private static void back(
            Draft draft, Share of, boolean loss, ShareChange fact, long... stands) {
        draft.notes.back(loss, fact, of.partner, stands);
        draft.notes.concerns(draft.assets.get(of.asset).business);
    }
}
