package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.directory.Business;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// One waiting command that comes to several ends at once.
final class ApprovalContest {
    private final Desk desk;
    private final Ids ids;
    private final BusinessId business;
    private final PersonId asker;
    private final PersonId second;
    private final ApprovalId waiting;

    ApprovalContest(Desk desk, Ids ids, PersonId asker, PersonId second) {
        this.desk = desk;
        this.ids = ids;
        this.asker = asker;
        this.second = second;
        business = ids.business();
        run(new BusinessCommand.OpenBusiness(business, "Pair", ZoneId.of("UTC"), asker));
        joined(second, Role.ADMIN);
        PersonId third = ids.person();
        String address = third + "@nordwind.example";
        run(new PersonCommand.RegisterPerson(third, "third", address));
        MemberId member = joined(third, Role.STANDARD);
        Safety safety = new Safety(true, false, true, true);
        run(new ApprovalCommand.SetSafety(business, safety));
        desk.carryOut(
                Caller.person(asker),
                new MemberCommand.SetRole(member, Role.ADMIN, Optional.empty()));
        waiting = desk.now().approvals().waiting(now()).getFirst().id();
    }

    private Business now() {
        return desk.now().find(business).orElseThrow();
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }

    private MemberId joined(PersonId person, Role role) {
        InvitationId invitation = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        invitation,
                        business,
                        "pair-%s@nordwind.example".formatted(invitation),
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        run(new InvitationCommand.AcceptInvitation(invitation, person, true));
        return desk.now()
                .membership(desk.now().find(person).orElseThrow(), now())
                .orElseThrow()
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
