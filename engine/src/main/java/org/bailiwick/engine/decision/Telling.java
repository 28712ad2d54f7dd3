package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The pieces of what is told, each made from what its reader may know.
final class Telling {
    final Directory directory;
    final Sight sight;
    final Question question;

    Telling(Directory directory, Sight sight, Question question) {
        this.directory = directory;
        this.sight = sight;
        this.question = question;
    }

    Told.Nothing nothing() {
        return new Told.Nothing(asked());
    }

    Told.Asked asked() {
        String action = question.action();
        return switch (question.target()) {
            case Target.Business _ -> aboutBusiness(action);
            case Target.Asset(var kind, _) -> aboutAsset(action, kind);
            case Target.Missing(var kind) ->
                    kind.equals(Told.Asked.BUSINESS)
                            ? aboutBusiness(action)
                            : aboutAsset(action, kind);
        };
    }

    private Told.Asked aboutBusiness(String action) {
        String label = label(directory.model().business().actions(), action);
        return new Told.Asked(action, label, Told.Asked.BUSINESS, Told.Asked.BUSINESS);
    }

    private Told.Asked aboutAsset(String action, String kind) {
        Optional<Kind> its = directory.kind(kind);
        String label = its.map(k -> label(k.actions(), action)).orElse(action);
        return new Told.Asked(action, label, kind, its.map(Kind::label).orElse(kind));
    }

    private static String label(List<Action> actions, String name) {
        return actions.stream()
                .filter(a -> a.name().equals(name))
                .map(Action::label)
                .findFirst()
                .orElse(name);
    }

    Optional<Asset> asset() {
        return question.target() instanceof Target.Asset(var kind, var id)
                ? directory.find(id).filter(a -> a.kind().equals(kind))
                : Optional.empty();
    }

    /// The kind of the asset, where there is one that the model has.
    Optional<Kind> kind() {
        return asset().flatMap(a -> directory.kind(a.kind()));
    }

    /// A business under the name by which the reader knows it; empty where he does not.
    Optional<Told.Named> named(BusinessId id) {
        Optional<Instant> until = sight.knows(id);
        if (until.isEmpty()) return Optional.empty();
        return directory.find(id).map(b -> new Told.Named(id, nameAt(b, until.get())));
    }

    private static String nameAt(Business business, Instant until) {
        return until.equals(Period.OPEN_END) ? business.name() : business.nameBefore(until);
    }

    List<Told.LevelTasks> levels(Collection<String> names) {
        return kind().map(kind -> levels(kind, names)).orElse(List.of());
    }

    private static List<Told.LevelTasks> levels(Kind kind, Collection<String> names) {
        List<Told.LevelTasks> all = new ArrayList<>();
        for (Level level : kind.levels()) {
            if (names.contains(level.name())) all.add(tasks(kind, level));
        }
        for (String name : names) {
            boolean unknown = kind.level(name).isEmpty();
            if (unknown) all.add(new Told.LevelTasks(name, name, List.of()));
        }
        return all;
    }

    private static Told.LevelTasks tasks(Kind kind, Level level) {
        List<Action> tasks = new ArrayList<>();
        for (int i = 0; i < kind.actions().size(); i++) {
            if ((level.mask() >>> i & 1) != 0) tasks.add(kind.actions().get(i));
        }
        return new Told.LevelTasks(level.name(), level.label(), tasks);
    }

    /// How much of a way is shown.
    enum Depth {
        /// To the person himself: what is his, and nothing of what it hangs on.
        OWN,
        /// To whoever answers for it.
        WHOLE
    }

    /// A way with its inside; empty where the reader does not know the business it runs through.
    Optional<Told.Route> route(WayResult result, Depth depth) {
        return through(result.way())
                .map(through ->
                        new Told.Route(
                                through,
                                result.passes(),
                                code(result.layers()),
                                result.layers(),
                                has(result, depth)));
    }

    static Optional<Code> code(List<LayerResult> layers) {
        return layers.stream().flatMap(l -> l.code().stream()).findFirst();
    }

    private Optional<Told.Through> through(Way way) {
        return switch (way) {
            case Way.Owner _ -> Optional.of(Told.Through.OWNER);
            case Way.Creator _ -> Optional.of(Told.Through.CREATOR);
            case Way.Own(var business, _) -> named(business).map(Told.Through.Member::new);
            case Way.Partner(var business, _, _) -> named(business).map(Told.Through.Partner::new);
            case Way.Invited(var business, var invitation) ->
                    named(business).map(b -> new Told.Through.Invitation(b, invitation));
        };
    }

    private Told.Has has(WayResult result, Depth depth) {
        Held held = result.held();
        boolean whole = depth == Depth.WHOLE;
        List<Told.Holding> holdings = held.grants().stream().map(g -> holding(g, whole)).toList();
        boolean stateCounts =
                whole
                        || !holdings.isEmpty()
                        || Sight.business(result.way()).isEmpty()
                        || code(result.layers()).filter(Code.ASSET_STATE::equals).isPresent();
        return new Told.Has.Known(
                held.role(),
                held.finance(),
                holdings,
                whole ? held.cap().map(c -> levels(c.names())).orElse(List.of()) : List.of(),
                stateCounts ? held.state() : Optional.empty());
    }

    private Told.Holding holding(Grant grant, boolean whole) {
        List<Told.LevelTasks> levels = levels(grant.levels().names());
        return switch (grant) {
            case Grant.Direct _ ->
                    new Told.Holding(levels, grant.period(), false, Optional.empty());
            case Grant.ThroughGroup(var group, _) ->
                    new Told.Holding(
                            levels,
                            grant.period(),
                            true,
                            whole ? Optional.of(group.name()) : Optional.empty());
        };
    }

    /// What ended it, to somebody who may know all the ways there were.
    ///
    /// @param record whether he may read the record too
    Told.Ended ended(Changed changed, boolean record) {
        return switch (changed) {
            case Changed.NotAsked _ -> Told.Ended.UNTOLD;
            case Changed.Never _ -> Told.Ended.NEVER;
            case Changed.ByTime(var time) ->
                    new Told.Ended.At(time, Optional.empty(), Optional.empty());
            case Changed.ByEntry(var seq, var time, var change) ->
                    new Told.Ended.At(
                            time,
                            Optional.of(change),
                            record ? Optional.of(seq) : Optional.empty());
        };
    }
}
