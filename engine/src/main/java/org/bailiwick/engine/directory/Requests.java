package org.bailiwick.engine.directory;

import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads requests for access: who asks for what.
public final class Requests {
    private final State state;

    Requests(State state) {
        this.state = state;
    }

    /// Every request that a business or its members made, oldest first.
    public List<Request> by(Business business) {
        List<Request> all = new ArrayList<>(business.requests.size());
        for (int ref : business.requests.sortedKeys()) all.add(state.requests().get(ref));
        return all;
    }

    /// What waits at an asset at this moment, oldest first.
    public List<Request> waiting(Asset asset, Instant now) {
        List<Request> all = new ArrayList<>(asset.requests.length);
        for (int ref : asset.requests) {
            Request request = state.requests().get(ref);
            if (request.pendingAt(now)) all.add(request);
        }
        return all;
    }

    /// Every request there is, oldest first.
    public List<Request> all() {
        List<Request> all = new ArrayList<>(state.requests().size());
        for (int i = 0; i < state.requests().size(); i++) all.add(state.requests().get(i));
        return all;
    }

    /// The business that asks, or whose member it is for.
    public Business business(Request request) {
        return state.businesses().get(request.business);
    }

    /// For whom it is; empty where the business itself asks.
    public Optional<Member> member(Request request) {
        return request.member < 0
                ? Optional.empty()
                : Optional.of(state.members().get(request.member));
    }

    /// Who asked.
    public Person by(Request request) {
        return state.persons().get(request.by);
    }

    /// The thing that is wanted, where there is one, of the kind that was said.
    public Optional<Asset> asset(Request.Wish wish) {
        return state.assets().find(wish.asset()).filter(a -> a.kind.equals(wish.kind()));
    }

    /// What this member waits for on an asset, as a mask over the actions of its kind.
    public long asked(Member member, Asset asset, Kind kind, Instant now) {
        if (asset.requests.length == 0) return 0;
        return asked(asset, kind, now, member.business, member.ref);
    }

    /// Up to where this business waits for an asset to be shared.
    public long asked(Business business, Asset asset, Kind kind, Instant now) {
        if (asset.requests.length == 0) return 0;
        return asked(asset, kind, now, business.ref, -1);
    }

    private long asked(Asset asset, Kind kind, Instant now, int business, int member) {
        long mask = 0;
        for (int ref : asset.requests) {
            Request request = state.requests().get(ref);
            if (request.business != business || request.member != member) continue;
            if (!request.pendingAt(now)) continue;
            for (Request.Wish wish : request.wishes) {
                boolean here =
                        wish.open()
                                && wish.asset().equals(asset.id())
                                && wish.kind().equals(asset.kind);
                if (here) mask |= kind.mask(wish.levels().names());
            }
        }
        return mask;
    }
}
