package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.engine.scenario.Proposal;
import org.bailiwick.server.command.ApprovalCommand;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.MemberCommand;

import java.util.Optional;

/// What happens to commands that wait for a second admin, each as the command for it.
record SafetyDeeds(Site site, Hands hands, Names names) {
    void carryOut(Deed.OfSafety deed) {
        switch (deed) {
            case Deed.SetSafety(var business, var safety) ->
                    hands.admins(
                            finder().business(business),
                            new ApprovalCommand.SetSafety(names.business(business), safety));
            case Deed.StandIn(var admin, var business, var other) ->
                    hands.self(
                            names.person(admin),
                            new ApprovalCommand.NameStandIn(
                                    finder().member(admin, business).id(),
                                    other.map(o -> finder().member(o, business).id())));
            case Deed.Turn d -> {
                if (d.by().isEmpty()) hands.clock(command(d));
                else hands.self(names.person(d.by().get()), command(d));
            }
        }
    }

    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    private ApprovalId waiting(Proposal proposal) {
        return finder().waiting(proposal.whom(), proposal.business()).id();
    }

    private Command command(Deed.Turn d) {
        return switch (d.turn()) {
            case ADMIN -> role(d, Role.ADMIN);
            case STANDARD -> role(d, Role.STANDARD);
            case MANAGER -> new MemberCommand.SetFinance(member(d).id(), Finance.MANAGER);
            case APPROVE -> new ApprovalCommand.ApproveCommand(waiting(d.proposal()));
            case REFUSE -> new ApprovalCommand.RefuseCommand(waiting(d.proposal()), "No.");
            case WITHDRAW -> new ApprovalCommand.WithdrawCommand(waiting(d.proposal()));
            case FORCE -> new ApprovalCommand.BreakGlass(waiting(d.proposal()), "It burns.");
            case RELEASE -> new ApprovalCommand.ReleaseCommand(waiting(d.proposal()));
        };
    }

    private Command role(Deed.Turn d, Role role) {
        return new MemberCommand.SetRole(member(d).id(), role, Optional.empty());
    }

    private Member member(Deed.Turn d) {
        return finder().member(d.proposal().whom(), d.proposal().business());
    }
}
