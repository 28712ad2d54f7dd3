package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;

import java.util.List;
import java.util.Optional;

/// What of an answer a reader may see. The engine always works out the whole truth; this is applied
/// last, and builds what is told from what is allowed.
public final class View {
    private View() {}

    /// A denial, for a reader of the same moment.
    public static Told of(Directory directory, Decision.Denied denied, Reader reader) {
        return of(directory, denied, Sight.of(directory, denied.instant(), reader));
    }

    /// A denial, perhaps an old one, for what a reader is today.
    ///
    /// @param directory the one that the decision was taken on
    public static Told of(Directory directory, Decision.Denied denied, Sight sight) {
        Telling telling = new Telling(directory, sight, denied.question());
        if (sight.everything()) return new WholeView(telling).of(denied.explanation());
        if (sight.nothing()) return telling.nothing();
        return sight.is(denied.question().subject())
                ? new OwnView(telling).of(denied.explanation())
                : new OthersView(telling).of(denied.explanation());
    }

    /// What another reader would be told of a denial in one business, as far as the asker may know:
    /// of what is told to himself as nothing, or as about nobody, he learns no more.
    ///
    /// @param denied of a question that names the business
    public static Told as(
            Directory directory, Decision.Denied denied, Reader asker, Reader.Imagined other) {
        Sight own = Sight.of(directory, denied.instant(), asker);
        Telling telling = new Telling(directory, own, denied.question());
        if (!(of(directory, denied, own) instanceof Told.Denied told)) return telling.nothing();
        if (told.about() instanceof Told.About.Somebody) return telling.nothing();
        boolean ended = !(told.ended() instanceof Told.Ended.Untold);
        Decision.Denied seen = inside(directory, denied, other.business(), ended);
        return of(directory, seen, Sight.of(directory, denied.instant(), other));
    }

    /// The same denial, worked out without what people of other businesses hold.
    private static Decision.Denied inside(
            Directory directory, Decision.Denied denied, BusinessId business, boolean ended) {
        Question question = denied.question();
        Optional<Asset> asset =
                question.target() instanceof Target.Asset(_, var id)
                        ? directory.find(id)
                        : Optional.empty();
        Directory seen =
                asset.map(a -> Blinkers.on(directory, a, List.of(business))).orElse(directory);
        Changed changed = ended ? denied.explanation().changed() : Changed.NOT_ASKED;
        Explanation explanation =
                Decider.decide(seen, question) instanceof Decision.Denied again
                        ? again.explanation()
                        : denied.explanation();
        return new Decision.Denied(
                question, denied.seq(), denied.instant(), explanation.with(changed));
    }

    /// The ways by which something is allowed, as far as the reader may see them.
    public static List<Told.Route> ways(
            Directory directory, Decision.Allowed allowed, Reader reader) {
        return ways(directory, allowed, Sight.of(directory, allowed.instant(), reader));
    }

    public static List<Told.Route> ways(
            Directory directory, Decision.Allowed allowed, Sight sight) {
        Telling telling = new Telling(directory, sight, allowed.question());
        if (sight.everything()) return new WholeView(telling).routes(allowed.ways());
        if (sight.nothing()) return List.of();
        return sight.is(allowed.question().subject())
                ? new OwnView(telling).routes(allowed.ways())
                : new OthersView(telling).routes(allowed.ways());
    }
}
