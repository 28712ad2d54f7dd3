package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Request;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.Optional;

/// What happens to requests for access; see [Facts].
record RequestFacts(Facts facts) {
    // Reading: a request for somebody who is no member of the business that asks is none.
    void apply(RequestChange change) {
        if (change instanceof RequestChange.AccessRequested c) {
            boolean fits =
                    c.member().map(m -> facts.member(m).business.equals(c.business())).orElse(true);
            if (fits) facts.requests.add(new Request(c));
            return;
        }
        Row.find(facts.requests, r -> r.id.equals(change.request()))
                .ifPresent(r -> settle(r, change));
    }

    private static void settle(Request request, RequestChange change) {
        request.wants.removeIf(want ->
                switch (change) {
                    case RequestChange.AccessRequested _ -> false;
                    case RequestChange.RequestApproved c ->
                            c.withheld().contains(want.asset())
                                    || c.given().stream()
                                            .anyMatch(g -> g.asset().equals(want.asset()));
                    case RequestChange.RequestRefused c -> c.assets().contains(want.asset());
                    case RequestChange.RequestWithdrawn _ -> true;
                });
    }

    // Reading: a request counts where nothing but its approval is missing, so only while the
    // membership is in force; one of a business that has no share changes no answer.
    boolean waits(Member member, boolean own, Asset asset, long bit, Instant now) {
        Optional<MemberId> whose = own ? Optional.of(member.id) : Optional.empty();
        Kind kind = facts.model.kind(asset.kind).orElseThrow();
        return member.period.includes(now)
                && facts.requests.stream()
                        .filter(r -> r.business.equals(member.business) && r.member.equals(whose))
                        .filter(r -> now.isBefore(r.expires))
                        .flatMap(r -> r.wants.stream())
                        .filter(w -> w.asset().equals(asset.id) && w.kind().equals(asset.kind))
                        .anyMatch(w -> (kind.mask(w.levels().names()) & bit) != 0);
    }
}
