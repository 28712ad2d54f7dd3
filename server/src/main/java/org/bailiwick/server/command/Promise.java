package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether what was given by an access link does what it promises: everybody named may do every
/// action of the levels, asked of the engine at one moment, as if he had taken a second step. Money
/// is left out: it takes a finance role too, which a link does not give.
///
/// @param broken the first question that was denied
/// @param ended when it ended, where it did
public record Promise(State state, Optional<Decision.Denied> broken, Optional<Instant> ended) {
    /// How it is with what was given.
    public enum State {
        WORKING,
        BROKEN,
        /// It was taken back, or its time is over.
        ENDED
    }

    private static final Promise WORKING =
            new Promise(State.WORKING, Optional.empty(), Optional.empty());
    private static final Promise BROKEN =
            new Promise(State.BROKEN, Optional.empty(), Optional.empty());

    /// Of a part that was given; empty for others.
    public static Optional<Promise> of(
            Directory today, Confirmation confirmation, Part part, Instant now) {
        Optional<Asset> asset = today.find(part.asset());
        if (!part.result().given() || asset.isEmpty()) return Optional.empty();
        if (!now.isBefore(part.until())) return Optional.of(ended(part.until()));
        Business agency = today.links().agency(confirmation);
        Optional<Share> share = today.share(asset.get(), agency);
        Optional<Instant> gone = share.map(s -> today.ended(s, now)).filter(Promise::is);
        if (share.isEmpty()) return Optional.of(ended(confirmation.at()));
        if (gone.isPresent()) return Optional.of(ended(gone.get()));
        if (confirmation.terms().named().isEmpty()) {
            boolean works =
                    !share.get().paused()
                            && share.get().period().includes(now)
                            && AssignmentCommand.Reach.covers(today, share.get(), part.levels());
            return Optional.of(works ? WORKING : BROKEN);
        }
        return Optional.of(asked(today, confirmation, part, asset.get(), now));
    }

    /// Whether a share has not ended, and neither has a proposal that it waits for.
    public static boolean stands(Directory today, Share share, Instant now) {
        return !is(today.ended(share, now));
    }

    /// Whether a person may do anything with an asset.
    public static boolean sees(Directory today, PersonId person, Asset asset, Instant now) {
        return Giving.sees(today, person, asset, now);
    }

    private static boolean is(Instant ended) {
        return !ended.equals(Period.OPEN_END);
    }

    private static Promise ended(Instant at) {
        return new Promise(State.ENDED, Optional.empty(), Optional.of(at));
    }

    private static Promise asked(
            Directory today, Confirmation confirmation, Part part, Asset asset, Instant now) {
        Optional<Kind> kind = today.kind(asset.kind());
        if (kind.isEmpty()) return BROKEN;
        Question.Context context =
                new Question.Context(
                        now,
                        Optional.of(today.links().agency(confirmation).id()),
                        Optional.empty(),
                        Question.Proof.TWO_STEPS);
        for (MemberId id : confirmation.terms().named()) {
            Optional<Member> member = today.find(id);
            if (member.isEmpty()) continue;
            for (Action action : actions(kind.get(), part.levels())) {
                Question question =
                        new Question(
                                new Subject.Known(today.person(member.get()).id()),
                                action.name(),
                                new Target.Asset(asset.kind(), asset.id()),
                                context);
                if (Decider.decide(today, question) instanceof Decision.Denied denied) {
                    return new Promise(State.BROKEN, Optional.of(denied), Optional.empty());
                }
            }
        }
        return WORKING;
    }

    /// The actions that levels give without money: what is promised with them.
    public static List<Action> actions(Kind kind, Levels levels) {
        long mask = kind.mask(levels.names()) & ~kind.money();
        return java.util.stream.IntStream.range(0, kind.actions().size())
                .filter(i -> (mask & (1L << i)) != 0)
                .mapToObj(kind.actions()::get)
                .toList();
    }
}
