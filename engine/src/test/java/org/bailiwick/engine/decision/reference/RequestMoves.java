package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestChange.Given;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.change.RequestChange.RequestRefused;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.RequestChange.Want;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Business;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to requests for access. An approval stands alone here: what it gives is a fact of
/// its own.
final class RequestMoves {
    private static final Duration LONG = Duration.ofDays(14);

    private final Draft draft;

    RequestMoves(Draft draft) {
        this.draft = draft;
    }

    List<Move> all() {
        return List.of(
                new Move(9, "request", this::ask),
                new Move(1, "approve-request", this::approve),
                Move.of(
                        1,
                        "refuse-request",
                        this::open,
                        r -> new RequestRefused(r.id, some(r), Sealed.NONE)),
                Move.of(1, "withdraw-request", this::open, r -> new RequestWithdrawn(r.id)));
    }

    /// Whether it runs out is for the clock: one that ran out may be drawn too.
    private Optional<Request> open() {
        return draft.any(draft.facts.requests, _ -> true);
    }

    private List<Change> ask() {
        Optional<Member> by = draft.any(draft.facts.members, _ -> true);
        if (by.isEmpty()) return List.of();
        BusinessId business = by.get().business;
        boolean himself = draft.percent(65);
        List<Asset> theirs = draft.facts.assets.stream().filter(a -> has(business, a)).toList();
        List<Asset> from = theirs.isEmpty() ? draft.facts.assets : theirs;
        List<Want> wants = new ArrayList<>();
        for (int left = draft.percent(70) ? 1 : 2; left > 0; left--) wants.add(want(from));
        Instant expires = draft.percent(75) ? draft.now.plus(LONG) : draft.soon();
        Optional<MemberId> member = himself ? Optional.of(by.get().id) : Optional.empty();
        return List.of(
                new AccessRequested(
                        draft.ids.request(),
                        draft.percent(95) ? business : draft.pick(draft.facts.businesses).id,
                        member,
                        by.get().person,
                        wants,
                        draft.percent(50) ? Period.OPEN_END : draft.soon(),
                        Sealed.NONE,
                        expires));
    }

    private boolean has(BusinessId business, Asset asset) {
        return draft.facts.businesses.stream()
                .map((Business b) -> b.id)
                .filter(business::equals)
                .anyMatch(b ->
                        draft.facts.footing(asset.id, b) instanceof Row.Footing.Shared
                                || draft.facts.footing(asset.id, b) instanceof Row.Footing.Owned);
    }

    /// Now and then of a thing that is not there, or of another kind than it is.
    private Want want(List<Asset> from) {
        if (from.isEmpty() || draft.percent(5)) {
            return new Want("unknown", draft.ids.asset(), "pixel", Levels.of("admin"));
        }
        Asset asset = draft.pick(from);
        String kind = draft.percent(5) ? "pixel" : asset.kind;
        return new Want("typed", asset.id, kind, draft.levels(kind));
    }

    private List<AssetId> some(Request request) {
        return request.wants.stream().map(Want::asset).filter(_ -> draft.percent(60)).toList();
    }

    private List<Change> approve() {
        Optional<Request> request = open();
        if (request.isEmpty()) return List.of();
        List<Given> given = new ArrayList<>();
        for (AssetId each : some(request.get())) {
            given.add(new Given(each, Levels.of("analyst"), draft.period()));
        }
        return List.of(new RequestApproved(request.get().id, given, some(request.get())));
    }
}
