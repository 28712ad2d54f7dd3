package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.Sealed;

import java.time.Instant;
import java.util.List;

/// A request for access. Both sides see the same state of it.
public final class Request extends Sourced {
    /// How far it has come; it only moves forward, from pending to one of the others.
    public enum State {
        PENDING,
        APPROVED,
        /// Fewer assets, a lower level or a shorter time than was wanted.
        APPROVED_LESS,
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }

    /// What became of what is wanted on one asset.
    public sealed interface Outcome {
        record Open() implements Outcome {}

        record Given(Levels levels, Period period) implements Outcome {}

        /// @param sentence what was said of it, sealed; none where it was left out of an approval
        record Refused(Sealed sentence) implements Outcome {}

        Outcome OPEN = new Open();
    }

    /// What is wanted on one asset.
    ///
    /// @param typed how whoever asked called it
    /// @param asset may be the id of nothing
    public record Wish(String typed, AssetId asset, String kind, Levels levels, Outcome outcome) {
        Wish settled(Outcome now) {
            return new Wish(typed, asset, kind, levels, now);
        }

        public boolean open() {
            return outcome instanceof Outcome.Open;
        }
    }

    private final RequestId id;
    final int business;

    /// -1 where the business itself asks.
    final int member;

    final int by;
    private final Instant asked;
    private final Instant until;
    private final Sealed reason;
    private final Instant expires;
    List<Wish> wishes;
    boolean withdrawn;

    /// When the last of it was settled.
    Instant ended = Period.OPEN_END;

    Request(
            RequestId id,
            int business,
            int member,
            int by,
            Instant asked,
            Instant until,
            Sealed reason,
            Instant expires,
            List<Wish> wishes) {
        this.id = id;
        this.business = business;
        this.member = member;
        this.by = by;
        this.asked = asked;
        this.until = until;
        this.reason = reason;
        this.expires = expires;
        this.wishes = wishes;
    }

    Request copy() {
        return (Request) clone();
    }

    @Override
    public RequestId id() {
        return id;
    }

    public Instant asked() {
        return asked;
    }

    /// How long it is wanted; [Period#OPEN_END] for good.
    public Instant until() {
        return until;
    }

    public Sealed reason() {
        return reason;
    }

    public Instant expires() {
        return expires;
    }

    /// What is wanted, in the order in which it was asked for.
    public List<Wish> wishes() {
        return wishes;
    }

    /// What is wanted on one asset and not settled.
    boolean open(AssetId asset) {
        for (Wish wish : wishes) if (wish.open() && wish.asset().equals(asset)) return true;
        return false;
    }

    boolean anyOpen() {
        return !withdrawn && wishes.stream().anyMatch(Wish::open);
    }

    /// Whether something of it can still be decided at this moment.
    public boolean pendingAt(Instant now) {
        return now.isBefore(expires) && anyOpen();
    }

    public State stateAt(Instant now) {
        return stateAt(now, wishes);
    }

    /// How far a part of it has come: what one side answers for.
    public State stateAt(Instant now, List<Wish> wishes) {
        boolean open = !withdrawn && wishes.stream().anyMatch(Wish::open);
        if (open && now.isBefore(expires)) return State.PENDING;
        boolean given = wishes.stream().anyMatch(w -> w.outcome() instanceof Outcome.Given);
        if (given)
            return wishes.stream().allMatch(this::whole) ? State.APPROVED : State.APPROVED_LESS;
        if (withdrawn) return State.WITHDRAWN;
        return open ? State.EXPIRED : State.REFUSED;
    }

    /// Whether as much was given as was wanted.
    private boolean whole(Wish wish) {
        return wish.outcome() instanceof Outcome.Given(Levels levels, Period period)
                && levels.names().containsAll(wish.levels().names())
                && !period.until().isBefore(until);
    }

    /// When it left [State#PENDING], seen from this moment; [Period#OPEN_END] while it has not.
    public Instant ended(Instant now) {
        return anyOpen() && !now.isBefore(expires) ? expires : ended;
    }
}
