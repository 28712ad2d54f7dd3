package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.change.RequestChange.RequestRefused;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Request.Outcome;
import org.bailiwick.engine.directory.Request.Wish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Folds what happens to requests for access. An asset knows those that wait at it.
final class RequestFold {
    private RequestFold() {}

    static void fold(Draft draft, RequestChange change) {
        switch (change) {
            case AccessRequested c -> requested(draft, c);
            case RequestApproved c -> {
                Map<AssetId, Outcome> outcomes = new HashMap<>();
                for (var each : c.given()) {
                    Outcome given =
                            new Outcome.Given(LevelSets.canonical(each.levels()), each.period());
                    outcomes.put(each.asset(), given);
                }
                for (AssetId each : c.withheld()) {
                    outcomes.put(each, new Outcome.Refused(Sealed.NONE));
                }
                settle(draft, c, outcomes);
            }
            case RequestRefused c -> {
                Map<AssetId, Outcome> outcomes = new HashMap<>();
                for (AssetId each : c.assets()) {
                    outcomes.put(each, new Outcome.Refused(c.sentence()));
                }
                settle(draft, c, outcomes);
            }
            case RequestWithdrawn c -> withdrawn(draft, c);
        }
    }

    private static void requested(Draft draft, AccessRequested c) {
        Optional<Business> business = draft.businesses.find(c.business());
        Optional<Person> by = draft.persons.find(c.by());
        Optional<Member> member = c.member().flatMap(draft.members::find);
        if (business.isEmpty() || by.isEmpty()) return;
        if (c.member().isPresent()
                && member.filter(m -> m.business == business.get().ref).isEmpty()) return;
        List<Wish> wishes = new ArrayList<>(c.wants().size());
        for (var want : c.wants()) {
            wishes.add(
                    new Wish(
                            want.typed(),
                            want.asset(),
                            want.kind(),
                            LevelSets.canonical(want.levels()),
                            Outcome.OPEN));
        }
        Request made =
                new Request(
                        c.request(),
                        business.get().ref,
                        member.map(m -> m.ref).orElse(-1),
                        by.get().ref,
                        draft.time,
                        c.until(),
                        c.reason(),
                        c.expires(),
                        List.copyOf(wishes));
        Optional<Table<Request>> more = draft.added(draft.requests, made);
        if (more.isEmpty()) return;
        draft.requests = more.get();
        Business its = draft.edit(business.get());
        its.requests = its.requests.put(made.ref, true, draft.owner);
        for (Wish wish : wishes) wait(draft, wish.asset(), made.ref);
    }

    /// What ran out meanwhile waits there no more.
    private static void wait(Draft draft, AssetId id, int request) {
        Optional<Asset> found = draft.assets.find(id);
        if (found.isEmpty()) return;
        Asset asset = draft.edit(found.get());
        int[] waiting = Refs.NONE;
        for (int ref : asset.requests) {
            boolean pending = draft.requests.get(ref).pendingAt(draft.time);
            if (pending && ref != request) waiting = Refs.with(waiting, ref);
        }
        asset.requests = Refs.with(waiting, request);
    }

    private static void settle(Draft draft, RequestChange change, Map<AssetId, Outcome> outcomes) {
        Optional<Request> found = draft.requests.find(change.request());
        if (found.isEmpty() || found.get().withdrawn) return;
        Request request = draft.edit(found.get());
        List<Wish> wishes = new ArrayList<>(request.wishes.size());
        for (Wish wish : request.wishes) {
            Outcome outcome = outcomes.get(wish.asset());
            if (outcome == null || !wish.open()) {
                wishes.add(wish);
                continue;
            }
            wishes.add(wish.settled(outcome));
            leave(draft, wish.asset(), request.ref);
        }
        boolean wasOpen = request.anyOpen();
        request.wishes = List.copyOf(wishes);
        if (wasOpen && !request.anyOpen()) request.ended = draft.time;
    }

    private static void withdrawn(Draft draft, RequestWithdrawn change) {
        Optional<Request> found = draft.requests.find(change.request());
        if (found.isEmpty() || !found.get().anyOpen()) return;
        Request request = draft.edit(found.get());
        request.withdrawn = true;
        request.ended = draft.time;
        for (Wish wish : request.wishes) leave(draft, wish.asset(), request.ref);
    }

    private static void leave(Draft draft, AssetId id, int request) {
        Optional<Asset> found = draft.assets.find(id);
        if (found.isEmpty() || !Refs.contains(found.get().requests, request)) return;
        Asset asset = draft.edit(found.get());
        asset.requests = Refs.without(asset.requests, request);
    }
}
