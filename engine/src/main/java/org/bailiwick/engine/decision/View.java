package org.bailiwick.engine.decision;

import org.bailiwick.engine.directory.Directory;

import java.util.List;

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
