package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.ShareChange;

import java.time.Instant;

/// What happens between businesses; see [Facts].
record SharingFacts(Facts facts) {
    void apply(PartnerChange change, Instant at) {
        switch (change) {
            case PartnerChange.PartnerAdded c -> facts.partnerships.add(new Row.Partnership(c));
            case PartnerChange.PartnerEnded c -> {
                Row.Partnership pair =
                        Row.get(facts.partnerships, p -> p.id.equals(c.partnership()));
                pair.ended = true;
                for (Row.Share share : facts.shares) {
                    if (facts.asset(share.asset).owner instanceof Owner.Business(BusinessId owner)
                            && pair.joins(owner, share.partner)) end(share, at);
                }
            }
        }
    }

    void apply(ShareChange change, Instant at) {
        switch (change) {
            case ShareChange.AssetShared c -> facts.shares.add(new Row.Share(c));
            case ShareChange.ShareCapSet c -> facts.share(c.share()).cap = c.cap();
            case ShareChange.SharePeriodSet c -> facts.share(c.share()).period = c.period();
            case ShareChange.SharePaused c -> facts.share(c.share()).paused = true;
            case ShareChange.ShareResumed c -> facts.share(c.share()).paused = false;
            case ShareChange.ShareEnded c -> end(facts.share(c.share()), at);
        }
    }

    void end(Row.Share share, Instant at) {
        if (share.ended.equals(Facts.NEVER)) share.ended = at;
        Row.Footing on = new Row.Footing.Shared(share.id);
        facts.assignments.removeIf(a -> a.footing.equals(on));
        for (Row.Group group : facts.groups) group.places.removeIf(p -> p.footing().equals(on));
    }
}
