package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The shares that changes are about, and those that open or end along with something else: a
/// partnership, an asset that is handed over, a business that closes.
final class ShareScope {
    private final Directory before;
    private final Directory after;
    private final Instant now;
    private final Set<ShareId> meant = new LinkedHashSet<>();
    private final Set<ShareId> near = new LinkedHashSet<>();

    ShareScope(Directory before, Directory after, Instant now) {
        this.before = before;
        this.after = after;
        this.now = now;
    }

    void note(Change change) {
        switch (change) {
            case ShareChange c -> meant.add(c.share());
            case PartnerChange c -> {
                near(before, c.partnership());
                near(after, c.partnership());
            }
            case AssetChange c -> near(c.asset());
            case BusinessChange c -> near(c.business());
            default -> {}
        }
    }

    /// Every share of both sides; what makes no difference to one is left out of the effects.
    private void near(Directory directory, PartnershipId id) {
        List<Business> sides = directory.find(id).map(directory.listing()::sides).orElse(List.of());
        for (Business side : sides) {
            directory.listing().shares(side).forEach(share -> near.add(share.id()));
        }
    }

    private void near(AssetId id) {
        before.find(id).map(before::shares).orElse(List.of()).forEach(s -> near.add(s.id()));
    }

    private void near(BusinessId id) {
        before.find(id)
                .map(before.listing()::assets)
                .orElse(List.of())
                .forEach(asset -> near(asset.id()));
    }

    /// First those that the changes are about, each, and then of the others those that let through
    /// more or less. One that ends since its partner becomes the owner is not among them: the
    /// partner has more than it gave.
    List<Preview.ShareEffect> effects() {
        List<Preview.ShareEffect> all = new ArrayList<>();
        for (ShareId id : meant) if (known(id)) all.add(effect(id));
        for (ShareId id : near) {
            if (meant.contains(id) || owned(id)) continue;
            Preview.ShareEffect effect = effect(id);
            if (!effect.gained().isEmpty() || !effect.lost().isEmpty()) all.add(effect);
        }
        return List.copyOf(all);
    }

    private boolean known(ShareId id) {
        return after.find(id).isPresent();
    }

    private boolean owned(ShareId id) {
        return after.find(id)
                .filter(share ->
                        after.owningBusiness(after.asset(share))
                                .filter(after.partner(share)::equals)
                                .isPresent())
                .isPresent();
    }

    private Preview.ShareEffect effect(ShareId id) {
        List<Action> actions =
                after.find(id)
                        .map(share -> Masks.actionsOf(after, after.asset(share)))
                        .orElse(List.of());
        long was = open(before, id);
        long is = open(after, id);
        return new Preview.ShareEffect(
                id, Masks.names(actions, is & ~was), Masks.names(actions, was & ~is));
    }

    /// What it lets through at this moment.
    private long open(Directory directory, ShareId id) {
        return directory
                .find(id)
                .filter(share -> lets(directory, share))
                .map(share -> cap(directory, share))
                .orElse(0L);
    }

    private boolean lets(Directory directory, Share share) {
        boolean stands = directory.ended(share, now).equals(Period.OPEN_END);
        Asset asset = directory.asset(share);
        boolean closed = directory.owningBusiness(asset).filter(Business::closed).isPresent();
        return stands
                && !closed
                && !share.paused()
                && !directory.waits(share, now)
                && share.period().includes(now);
    }

    private static long cap(Directory directory, Share share) {
        return directory
                .kind(directory.asset(share).kind())
                .map(kind -> kind.mask(share.cap().names()) & ~kind.ownerOnly())
                .orElse(0L);
    }
}
