package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Assignment;
import org.bailiwick.engine.decision.reference.Row.Footing;
import org.bailiwick.engine.decision.reference.Row.Group;
import org.bailiwick.engine.decision.reference.Row.Member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What members are assigned, directly and through groups.
final class AssignmentMoves {
    private final Draft draft;

    AssignmentMoves(Draft draft) {
        this.draft = draft;
    }

    List<Move> all() {
        return List.of(
                new Move(26, "assign", this::assign),
                new Move(2, "assign", this::assignOddly),
                Move.of(
                        4,
                        "dates",
                        this::assignment,
                        a -> new AssignmentPeriodSet(a.id, draft.period())),
                Move.of(3, "unassign", this::assignment, a -> new AssetUnassigned(a.id)),
                new Move(3, "group", this::make),
                Move.of(1, "rename", this::group, g -> new GroupRenamed(g.id, "another")),
                new Move(9, "group", this::add),
                new Move(1, "group", this::take),
                new Move(10, "group", this::seat),
                new Move(1, "group", this::unseat),
                Move.of(1, "ungroup", this::group, g -> new GroupEnded(g.id)));
    }

    private Optional<Assignment> assignment() {
        return draft.any(draft.facts.assignments, _ -> true);
    }

    private List<Change> assign() {
        Optional<Member> member = draft.liveMember();
        Optional<Asset> asset =
                member.flatMap(m -> draft.any(draft.facts.assets, a -> isReached(m, a)));
        if (member.isEmpty() || asset.isEmpty()) return List.of();
        return List.of(assigned(member.get(), asset.get()));
    }

    private boolean isReached(Member member, Asset asset) {
        Footing footing = draft.facts.footing(asset.id, member.business);
        return !footing.equals(new Footing.None());
    }

    /// To whoever, of whatever: the desk would refuse most of these.
    private List<Change> assignOddly() {
        if (draft.facts.members.isEmpty()) return List.of();
        return List.of(assigned(draft.pick(draft.facts.members), draft.pick(draft.facts.assets)));
    }

    private AssetAssigned assigned(Member member, Asset asset) {
        return new AssetAssigned(
                draft.ids.assignment(),
                member.id,
                asset.id,
                draft.levels(asset.kind),
                draft.period(),
                draft.percent(10));
    }

    private Optional<Group> group() {
        return draft.any(draft.facts.groups, g -> !g.ended);
    }

    private List<Change> make() {
        return List.of(
                new GroupMade(draft.ids.group(), draft.pick(draft.facts.businesses).id, "a group"));
    }

    private List<Change> add() {
        Optional<Group> group = group();
        Optional<Asset> asset =
                group.flatMap(g -> draft.any(draft.facts.assets, a -> isWithout(g, a)));
        if (group.isEmpty() || asset.isEmpty()) return List.of();
        return List.of(new GroupAssetAdded(group.get().id, asset.get().id));
    }

    /// The asset can be put into the group; now and then also a foreign one.
    private boolean isWithout(Group group, Asset asset) {
        Footing footing = draft.facts.footing(asset.id, group.business);
        boolean fits = !footing.equals(new Footing.None()) || draft.percent(8);
        return fits && group.places.stream().noneMatch(p -> p.asset().equals(asset.id));
    }

    private List<Change> take() {
        Optional<Group> group = draft.any(draft.facts.groups, g -> !g.ended && !g.places.isEmpty());
        if (group.isEmpty()) return List.of();
        var place = draft.pick(group.get().places);
        return List.of(new GroupAssetTaken(group.get().id, place.asset()));
    }

    /// With levels for some of the kinds in the group, and sometimes one that is not.
    private List<Change> seat() {
        Optional<Group> group = group();
        Optional<Member> member =
                group.flatMap(g ->
                        draft.any(
                                draft.facts.members,
                                m -> m.business.equals(g.business) && m.ended.equals(Facts.NEVER)));
        if (group.isEmpty() || member.isEmpty()) return List.of();
        List<String> kinds = new ArrayList<>();
        group.get().places.forEach(p -> kinds.add(draft.facts.asset(p.asset()).kind));
        kinds.add(draft.pick(TestModels.tiktok().kinds()).name());
        Map<String, Levels> levels = new HashMap<>();
        for (String kind : kinds) {
            if (draft.percent(75)) levels.put(kind, draft.levels(kind));
        }
        Period period = draft.percent(60) ? Period.ALWAYS : draft.period();
        return List.of(new GroupMemberSet(group.get().id, member.get().id, levels, period));
    }

    private List<Change> unseat() {
        Optional<Group> group = draft.any(draft.facts.groups, g -> !g.ended && !g.seats.isEmpty());
        if (group.isEmpty()) return List.of();
        var seat = draft.pick(group.get().seats);
        return List.of(new GroupMemberTaken(group.get().id, seat.member()));
    }
}
