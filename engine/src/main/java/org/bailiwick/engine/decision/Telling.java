package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The pieces of what is told, each made from what its reader may know.
final class Telling {
    final Directory directory;
    final Sight sight;
    final Question question;
    private final Set<BusinessId> besides;

    Telling(Directory directory, Sight sight, Question question) {
        this(directory, sight, question, Set.of());
    }

    private Telling(Directory directory, Sight sight, Question question, Set<BusinessId> besides) {
        this.directory = directory;
        this.sight = sight;
        this.question = question;
        this.besides = besides;
    }

    /// The same, where the reader may know these businesses too, because of what is asked.
    Telling knowing(Set<BusinessId> businesses) {
        return new Telling(directory, sight, question, businesses);
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
        Optional<Instant> until =
                besides.contains(id) ? Optional.of(Period.OPEN_END) : sight.knows(id);
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

    List<Told.Route> routes(List<WayResult> results, Depth depth) {
        return results.stream().flatMap(r -> route(r, depth).stream()).toList();
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
        Optional<Code> code = code(result.layers());
        boolean gone = code.filter(Code.PARTNER_ENDED::equals).isPresent();
        boolean asked = code.filter(Code.ASSET_STATE::equals).isPresent();
        boolean shown = asked || (whole && !gone);
        return new Told.Has.Known(
                held.role(),
                held.finance(),
                holdings,
                whole ? held.cap().map(c -> levels(c.names())).orElse(List.of()) : List.of(),
                shown ? held.state() : Optional.empty());
    }

    private Told.Holding holding(Grant grant, boolean whole) {
        List<Told.LevelTasks> levels = levels(grant.levels().names());
        return switch (grant) {
            case Grant.Direct _ ->
                    new Told.Holding(levels, grant.period(), false, Optional.empty());
            case Grant.ThroughGroup(var group, _, _) ->
                    new Told.Holding(
                            levels,
                            grant.period(),
                            true,
                            whole ? Optional.of(group.name()) : Optional.empty());
        };
    }

    /// Whether the way runs through a share that another owner gave, before the asset was
    /// transferred.
    boolean sharedByFormerOwner(Way way) {
        if (!(way instanceof Way.Partner(_, _, var id))) return false;
        Optional<Share> share = directory.find(id);
        return share.isPresent() && share.get().since() < directory.asset(share.get()).ownedSince();
    }

    /// The fix, as far as it is about this question: what comes after a change of account is about
    /// somebody else.
    static Fix fix(Explanation explanation) {
        return switch (explanation.fix()) {
            case Fix.None none -> none;
            case Fix.Steps(var steps, var newly) -> new Fix.Steps(untilSwitched(steps), newly);
        };
    }

    private static List<Step> untilSwitched(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.SwitchAccount) return steps.subList(0, i + 1);
        }
        return steps;
    }

    /// What ended it, to somebody who may know all the ways there were.
    ///
    /// @param record whether he may read the record too
    Told.Ended ended(Changed changed, boolean record) {
        return switch (changed) {
            case Changed.NotAsked _ -> Told.Ended.UNTOLD;
            case Changed.Never _ -> Told.Ended.NEVER;
            case Changed.ByTime(var time, _) ->
                    new Told.Ended.At(time, Optional.empty(), Optional.empty());
            case Changed.ByEntry(var seq, var time, var change, _) ->
                    new Told.Ended.At(
                            time,
                            Optional.of(change),
                            record ? Optional.of(seq) : Optional.empty());
        };
    }
}
