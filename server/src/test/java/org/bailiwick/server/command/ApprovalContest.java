package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// One waiting command that comes to several ends at once.
final class ApprovalContest {
    private final PersonId asker;
    private final PersonId second;
    private final ApprovalId waiting;

    /// @param member who would become an admin
    ApprovalContest(
            Desk desk, BusinessId business, PersonId asker, PersonId second, MemberId member) {
        this.asker = asker;
        this.second = second;
        Safety safety = new Safety(true, false, true, true);
        desk.carryOut(Caller.operator(), new ApprovalCommand.SetSafety(business, safety));
        desk.carryOut(
                Caller.person(asker),
                new MemberCommand.SetRole(member, Role.ADMIN, Optional.empty()));
        waiting =
                desk.now()
                        .approvals()
                        .waiting(desk.now().find(business).orElseThrow())
                        .getFirst()
                        .id();
    }

    /// The second admin approves and refuses, whoever asked withdraws and breaks glass.
    Contest.Single by(BiFunction<Caller, Command, Submission> submission) {
        List<Submission> all = new ArrayList<>();
        Caller other = Caller.person(second);
        Caller own = Caller.person(asker);
        for (int i = 0; i < 3; i++) {
            all.add(submission.apply(other, new ApprovalCommand.ApproveCommand(waiting)));
            all.add(submission.apply(other, new ApprovalCommand.RefuseCommand(waiting, "No.")));
            all.add(submission.apply(own, new ApprovalCommand.WithdrawCommand(waiting)));
            all.add(submission.apply(own, new ApprovalCommand.BreakGlass(waiting, "Now.")));
        }
        return new Contest.Single("approval", all);
    }
}
