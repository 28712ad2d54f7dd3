package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnershipId;
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
import java.util.Optional;
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
            case PartnerChange.Begun _ -> {}
            case PartnerChange.PartnerUntilSet c -> until(c.partnership());
            case PartnerChange c -> near(c.partnership());
            case AssetChange.AssetTransferred c -> near(c.asset());
            case AssetChange.AssetStateSet c -> near(c.asset());
            case BusinessChange.BusinessClosed c -> near(c.business());
            case BusinessChange.BusinessReopened c -> near(c.business());
            default -> {}
        }
    }

    /// What stands under a relation ends with it.
    private void until(PartnershipId id) {
        for (Share share : of(id)) {
            boolean under = before.partnership(share).filter(p -> p.id().equals(id)).isPresent();
            if (under && !share.gone()) meant.add(share.id());
        }
    }

    private void near(PartnershipId id) {
        for (Share share : of(id)) near.add(share.id());
    }

    /// Every share of both sides; what makes no difference to one is left out of the effects.
    private List<Share> of(PartnershipId id) {
        return before.find(id).map(before.listing()::sides).orElse(List.of()).stream()
                .flatMap(side -> before.listing().shares(side).stream())
                .toList();
    }

    private void near(AssetId id) {
        before.find(id).map(before::shares).orElse(List.of()).forEach(s -> near.add(s.id()));
    }

    /// What it gives, and what it was given.
    private void near(BusinessId id) {
        Optional<Business> business = before.find(id);
        business.map(before.listing()::assets).orElse(List.of()).forEach(asset -> near(asset.id()));
        business.map(before.listing()::shares)
                .orElse(List.of())
                .forEach(share -> near.add(share.id()));
    }

    /// First those that the changes are about, each, and then of the others those that let through
    /// more or less. One whose place a new one takes is told with that, and one that ends since its
    /// partner becomes the owner is left out: the partner has more than it gave.
    List<Preview.ShareEffect> effects() {
        List<Preview.ShareEffect> all = new ArrayList<>();
        for (ShareId id : meant) counting(id).map(this::effect).ifPresent(all::add);
        for (ShareId id : near) {
            if (meant.contains(id)) continue;
            counting(id)
                    .filter(share -> !owned(share))
                    .map(this::effect)
                    .filter(effect -> !effect.gained().isEmpty() || !effect.lost().isEmpty())
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private Optional<Share> counting(ShareId id) {
        return after.find(id)
                .filter(share ->
                        after.share(after.asset(share), after.partner(share))
                                .filter(share::equals)
                                .isPresent());
    }

    private boolean owned(Share share) {
        return after.owningBusiness(after.asset(share))
                .filter(after.partner(share)::equals)
                .isPresent();
    }

    private Preview.ShareEffect effect(Share share) {
        Asset asset = after.asset(share);
        List<Action> actions = Masks.actionsOf(after, asset);
        long was = openBefore(asset.id(), after.partner(share).id());
        long is = ShareLayers.open(after, share, now);
        return new Preview.ShareEffect(
                share.id(),
                Masks.names(actions, ShareLayers.allowed(after, share, now)),
                Masks.names(actions, is & ~was),
                Masks.names(actions, was & ~is));
    }

    private long openBefore(AssetId asset, BusinessId partner) {
        Optional<Business> business = before.find(partner);
        return before.find(asset)
                .flatMap(a -> business.flatMap(b -> before.share(a, b)))
                .map(share -> ShareLayers.open(before, share, now))
                .orElse(0L);
    }
}
