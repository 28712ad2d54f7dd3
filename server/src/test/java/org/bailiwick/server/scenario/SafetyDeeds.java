package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
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
            case Deed.Propose d -> hands.self(names.person(d.by()), proposed(d));
            case Deed.Decide d -> hands.self(names.person(d.by()), decided(d));
            case Deed.ReleaseProposal(var proposal) ->
                    hands.clock(new ApprovalCommand.ReleaseCommand(waiting(proposal)));
        }
    }

    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    private ApprovalId waiting(Deed.Proposal proposal) {
        return finder().waiting(proposal.whom(), proposal.business()).id();
    }

    private Command proposed(Deed.Propose d) {
        Member whom = finder().member(d.proposal().whom(), d.proposal().business());
        return switch (d.post()) {
            case ADMIN -> new MemberCommand.SetRole(whom.id(), Role.ADMIN, Optional.empty());
            case STANDARD -> new MemberCommand.SetRole(whom.id(), Role.STANDARD, Optional.empty());
            case MANAGER -> new MemberCommand.SetFinance(whom.id(), Finance.MANAGER);
        };
    }

    private Command decided(Deed.Decide d) {
        ApprovalId id = waiting(d.proposal());
        return switch (d.verdict()) {
            case APPROVE -> new ApprovalCommand.ApproveCommand(id);
            case REFUSE -> new ApprovalCommand.RefuseCommand(id, "No.");
            case WITHDRAW -> new ApprovalCommand.WithdrawCommand(id);
            case FORCE -> new ApprovalCommand.BreakGlass(id, "It cannot wait.");
        };
    }
}
