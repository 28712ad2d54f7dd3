package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;

import java.util.Optional;

/// What happens to assignments; see [Facts].
record AssignmentFacts(Facts facts) {
    void apply(AssignmentChange change) {
        switch (change) {
            case AssignmentChange.AssetAssigned c -> {
                Row.Member member = facts.member(c.member());
                if (!member.ended.equals(Facts.NEVER)) return;
                Row.Footing footing = facts.footing(c.asset(), member.business);
                if (footing.equals(new Row.Footing.None())) return;
                if (c.period().isAlways()) removeStanding(c.member(), c.asset());
                facts.assignments.add(new Row.Assignment(c, footing));
            }
            case AssignmentChange.AssignmentPeriodSet c -> {
                Optional<Row.Assignment> found =
                        Row.find(facts.assignments, a -> a.id.equals(c.assignment()));
                if (found.isEmpty()) return;
                Row.Assignment assignment = found.get();
                facts.assignments.remove(assignment);
                if (c.period().isAlways()) removeStanding(assignment.member, assignment.asset);
                assignment.period = c.period();
                facts.assignments.add(assignment);
            }
            case AssignmentChange.AssetUnassigned c -> facts.drop(a -> a.id.equals(c.assignment()));
            case AssignmentChange.AssignmentRestored c ->
                    Row.find(facts.formerAssignments, a -> a.id.equals(c.assignment()))
                            .ifPresent(this::restore);
        }
    }

    private void removeStanding(MemberId member, AssetId asset) {
        facts.drop(a -> a.member.equals(member) && a.asset.equals(asset) && a.period.isAlways());
    }

    private void restore(Row.Assignment assignment) {
        Row.Member holder = facts.member(assignment.member);
        boolean hangs =
                switch (assignment.footing) {
                    case Row.Footing.Owned _ ->
                            facts.asset(assignment.asset)
                                    .owner
                                    .equals(new Owner.Business(holder.business));
                    case Row.Footing.Shared(var share) ->
                            facts.newestShare(assignment.asset, holder.business)
                                    .filter(s -> s.id.equals(share))
                                    .filter(s -> s.ended.equals(Facts.NEVER))
                                    .isPresent();
                    case Row.Footing.None _ -> false;
                };
        if (!hangs || !holder.ended.equals(Facts.NEVER)) return;
        facts.formerAssignments.remove(assignment);
        if (assignment.period.isAlways()) removeStanding(assignment.member, assignment.asset);
        facts.assignments.add(assignment);
    }
}
