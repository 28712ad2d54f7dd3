package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From where somebody looks at an asset that he answers for: the businesses of his that have or
/// had it, and whether he stands on the owner's side.
///
/// @param asset what he looks at
/// @param inside the businesses whose inside he sees, as far as this asset goes; the owner first
/// @param owner whether he owns it himself
record Standpoint(Telling telling, Asset asset, List<BusinessId> inside, boolean owner) {

    static Standpoint of(Telling telling, Asset asset) {
        Set<BusinessId> gives = telling.sight.givesThrough(asset.id());
        List<BusinessId> inside = new ArrayList<>();
        for (Business business : holders(telling.directory, asset)) {
            BusinessId id = business.id();
            boolean his = telling.sight.admin(id) || gives.contains(id);
            if (his && !inside.contains(id)) inside.add(id);
        }
        return new Standpoint(telling, asset, inside, telling.sight.owns(asset.id()));
    }

    /// Every business that has or had the asset.
    static List<Business> holders(Directory directory, Asset asset) {
        List<Business> all = new ArrayList<>();
        directory.owningBusiness(asset).ifPresent(all::add);
        for (Share share : directory.shares(asset)) all.add(directory.partner(share));
        all.addAll(directory.formerOwners(asset));
        return all;
    }

    /// The place of a partner in an order that tells nothing.
    int rank(Way.Partner way) {
        List<Business> holders = holders(telling.directory, asset);
        return holders.stream().map(Business::id).toList().indexOf(way.business());
    }

    boolean nowhere() {
        return inside.isEmpty() && !owner;
    }

    /// Whether he sees that partners have it, and what they may hand out.
    boolean ownerSide() {
        return owner || owningBusiness().filter(b -> inside.contains(b.id())).isPresent();
    }

    private Optional<Business> owningBusiness() {
        return telling.directory.owningBusiness(asset);
    }

    /// Whether he sees everything of this business, not only what concerns the asset.
    boolean whole(BusinessId business) {
        return telling.sight.admin(business);
    }

    boolean owns(BusinessId business) {
        return owningBusiness().filter(b -> b.id().equals(business)).isPresent();
    }

    /// Whether the business has the asset, or had it shared not long ago.
    boolean has(BusinessId business) {
        return owns(business) || share(business).map(this::until).isPresent();
    }

    /// Whether the business has it now, in force or not.
    boolean live(BusinessId business) {
        return owns(business) || share(business).filter(s -> !over(s)).isPresent();
    }

    private Optional<Share> share(BusinessId business) {
        return telling.directory
                .find(business)
                .flatMap(b -> telling.directory.share(asset, b))
                .filter(s -> telling.sight.remembers(until(s)));
    }

    private boolean over(Share share) {
        Instant now = telling.sight.window().now();
        return !telling.directory.ended(share, now).equals(Period.OPEN_END);
    }

    private Instant until(Share share) {
        Instant date = share.period().until();
        Instant ended = telling.directory.ended(share, telling.sight.window().now());
        return ended.isBefore(date) ? ended : date;
    }

    /// The asset under the name by which he knows it.
    Told.Thing thing() {
        Optional<Instant> known = ownerSide() ? Optional.of(Period.OPEN_END) : shared();
        return known.<Told.Thing>map(
                        until -> new Told.Thing.Asset(asset.id(), asset.nameBefore(until)))
                .orElse(Told.Thing.UNNAMED);
    }

    private Optional<Instant> shared() {
        return inside.stream()
                .flatMap(b -> share(b).stream())
                .map(this::until)
                .max(Instant::compareTo);
    }
}
