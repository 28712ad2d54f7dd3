package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestChange.Given;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.change.RequestChange.RequestRefused;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.RequestChange.Want;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.Approval;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to requests for access, in facts.
record RequestFacts(Finder finder, Ids ids, Instant now) {
    private static final Duration OPEN_FOR = Duration.ofDays(14);

    List<Change> of(Deed.OfRequest deed) {
        return switch (deed) {
            case Deed.Request d -> List.of(asked(d));
            case Deed.ApproveRequest d -> approved(d);
            case Deed.RefuseRequest(var asking) ->
                    List.of(
                            new RequestRefused(
                                    request(asking).id(),
                                    List.of(finder.asset(asking.asset()).id()),
                                    Sealed.NONE));
            case Deed.WithdrawRequest(var asking) ->
                    List.of(new RequestWithdrawn(request(asking).id()));
        };
    }

    private Request request(Asking asking) {
        return finder.request(asking, now);
    }

    private Change asked(Deed.Request d) {
        Asset asset = finder.asset(d.asking().asset());
        Optional<Member> member = finder.askingMember(d.asking());
        Business business = finder.asking(d.asking());
        AssetFacts.refuseUnknown(finder, asset.kind(), d.levels());
        Want want = new Want(asset.name(), asset.id(), asset.kind(), d.levels());
        return new AccessRequested(
                ids.request(),
                business.id(),
                member.map(Member::id),
                finder.person(d.by()).id(),
                List.of(want),
                d.span().in(business.zone()).until(),
                Sealed.NONE,
                now.plus(OPEN_FOR));
    }

    private List<Change> approved(Deed.ApproveRequest d) {
        Request request = request(d.asking());
        Asset asset = finder.asset(d.asking().asset());
        Request.Wish wish =
                request.wishes().stream()
                        .filter(w -> w.asset().equals(asset.id()))
                        .findFirst()
                        .orElseThrow();
        Period given = d.span().in(finder.asking(d.asking()).zone());
        Instant until = given.isAlways() ? request.until() : given.until();
        Given all = new Given(asset.id(), d.levels().orElse(wish.levels()), Period.until(until));
        List<Change> changes = new ArrayList<>();
        changes.add(new RequestApproved(request.id(), List.of(all), List.of()));
        changes.addAll(new Approval(finder.directory(), ids, now).facts(request, List.of(all)));
        return changes;
    }
}
