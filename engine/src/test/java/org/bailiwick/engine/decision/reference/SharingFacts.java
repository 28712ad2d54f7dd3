package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.ShareChange;

import java.time.Instant;
import java.util.Optional;

/// What happens between businesses; see [Facts].
record SharingFacts(Facts facts) {
    void apply(PartnerChange change, Instant at) {
        switch (change) {
            case PartnerChange.PartnerAdded c -> facts.partnerships.add(new Row.Partnership(c));
            case PartnerChange.PartnerProposed c -> facts.partnerships.add(new Row.Partnership(c));
            case PartnerChange.PartnerAccepted c ->
                    standing(c.partnership()).ifPresent(p -> p.expires = Facts.NEVER);
            case PartnerChange.PartnerDeclined c -> drop(c.partnership(), at);
            case PartnerChange.PartnerWithdrawn c -> drop(c.partnership(), at);
            case PartnerChange.PartnerLeft c -> end(c.partnership(), at);
            case PartnerChange.PartnerEnded c -> end(c.partnership(), at);
            case PartnerChange.PartnerUntilSet c ->
                    standing(c.partnership()).ifPresent(p -> p.until = c.until());
            case PartnerChange.PartnerRestored c -> restore(c.partnership());
        }
    }

    private Optional<Row.Partnership> standing(PartnershipId id) {
        return Row.find(facts.partnerships, p -> p.id.equals(id) && !p.ended);
    }

    private void end(PartnershipId id, Instant at) {
        Optional<Row.Partnership> pair = standing(id);
        if (pair.isEmpty()) return;
        pair.get().ended = true;
        for (Row.Share share : facts.shares) {
            if (facts.asset(share.asset).owner instanceof Owner.Business(BusinessId owner)
                    && pair.get().joins(owner, share.partner)) end(share, at);
        }
    }

    /// A proposal comes to nothing: so do the shares that were made under it.
    private void drop(PartnershipId id, Instant at) {
        Optional<Row.Partnership> pair = standing(id);
        if (pair.isEmpty()) return;
        pair.get().ended = true;
        pair.get().dropped = true;
        for (Row.Share share : facts.shares) if (share.under.equals(pair)) end(share, at);
    }

    private void restore(PartnershipId id) {
        Row.Partnership pair = Row.get(facts.partnerships, p -> p.id.equals(id));
        boolean another =
                facts.partnerships.stream()
                        .anyMatch(p -> !p.ended && p.joins(pair.one, pair.other));
        if (!pair.dropped && !another) pair.ended = false;
    }

    /// Only where the asset is still of the one who shared it, and it was not shared anew.
    private void restore(Row.Share share) {
        Owner owner = facts.asset(share.asset).owner;
        boolean founded =
                share.under.isEmpty()
                        ? !owner.equals(new Owner.Business(share.partner))
                        : owner instanceof Owner.Business(BusinessId business)
                                && !share.under.get().ended
                                && share.under.get().joins(business, share.partner);
        boolean newest = facts.newestShare(share.asset, share.partner).equals(Optional.of(share));
        if (founded && newest) share.ended = Facts.NEVER;
    }

    private Optional<Row.Partnership> under(AssetId asset, BusinessId partner) {
        if (!(facts.asset(asset).owner instanceof Owner.Business(BusinessId owner))) {
            return Optional.empty();
        }
        return Row.find(facts.partnerships.reversed(), p -> !p.ended && p.joins(owner, partner));
    }

    void apply(ShareChange change, Instant at) {
        boolean speaks =
                !(change instanceof ShareChange.AssetShared)
                        && !(change instanceof ShareChange.ShareRestored);
        if (speaks && !facts.share(change.share()).ended.equals(Facts.NEVER)) return;
        switch (change) {
            case ShareChange.AssetShared c -> {
                facts.newestShare(c.asset(), c.partner()).ifPresent(s -> end(s, at));
                facts.shares.add(new Row.Share(c, under(c.asset(), c.partner())));
            }
            case ShareChange.ShareCapSet c -> facts.share(c.share()).cap = c.cap();
            case ShareChange.SharePeriodSet c -> facts.share(c.share()).period = c.period();
            case ShareChange.SharePaused c -> facts.share(c.share()).paused = true;
            case ShareChange.ShareResumed c -> facts.share(c.share()).paused = false;
            case ShareChange.ShareEnded c -> end(facts.share(c.share()), at);
            case ShareChange.ShareRestored c -> restore(facts.share(c.share()));
        }
    }

    void end(Row.Share share, Instant at) {
        boolean over = !share.lasts().isAfter(at);
        if (share.ended.equals(Facts.NEVER)) share.ended = over ? share.lasts() : at;
        Row.Footing on = new Row.Footing.Shared(share.id);
        facts.drop(a -> a.footing.equals(on));
        for (Row.Group group : facts.groups) group.places.removeIf(p -> p.footing().equals(on));
    }
}
