package org.bailiwick.engine.change;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.AssignmentChange.AssignmentRestored;

/// The stored form of each [AssignmentChange].
final class AssignmentCodec {
    private AssignmentCodec() {}

    static void write(AssignmentChange change, Writer out) {
        switch (change) {
            case AssetAssigned assigned -> {
                out.form(Forms.ASSET_ASSIGNED).id(assigned.assignment());
                out.id(assigned.member()).id(assigned.asset());
                out.levels(assigned.levels()).period(assigned.period()).flag(assigned.assumed());
            }
            case AssignmentPeriodSet(var assignment, var period) ->
                    out.form(Forms.ASSIGNMENT_PERIOD_SET).id(assignment).period(period);
            case AssetUnassigned(var assignment) -> out.form(Forms.ASSET_UNASSIGNED).id(assignment);
            case AssignmentRestored(var assignment) ->
                    out.form(Forms.ASSIGNMENT_RESTORED).id(assignment);
        }
    }

    static AssignmentChange read(int form, Reader in) {
        return switch (form) {
            case Forms.ASSET_ASSIGNED ->
                    new AssetAssigned(
                            in.assignment(),
                            in.member(),
                            in.asset(),
                            in.levels(),
                            in.period(),
                            in.flag());
            case Forms.ASSIGNMENT_PERIOD_SET ->
                    new AssignmentPeriodSet(in.assignment(), in.period());
            case Forms.ASSET_UNASSIGNED -> new AssetUnassigned(in.assignment());
            case Forms.ASSIGNMENT_RESTORED -> new AssignmentRestored(in.assignment());
            default -> throw Forms.unknown(form);
        };
    }
}
