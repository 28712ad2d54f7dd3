package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalChange.ApprovalRefused;
import org.bailiwick.engine.change.ApprovalChange.ApprovalReleased;
import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessChange.SafetySet;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.StandInNamed;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.util.List;
import java.util.Optional;

/// What happens to commands that wait for a second admin, in facts.
record SafetyFacts(Finder finder, Ids ids) {
    List<Change> of(Deed.OfSafety deed) {
        return switch (deed) {
            case Deed.SetSafety(var business, var safety) ->
                    List.of(new SafetySet(finder.business(business).id(), safety));
            case Deed.StandIn(var admin, var business, var other) ->
                    List.of(
                            new StandInNamed(
                                    finder.member(admin, business).id(),
                                    other.map(o -> finder.member(o, business).id())));
            case Deed.Turn d ->
                    switch (d.turn()) {
                        case ADMIN, STANDARD, MANAGER -> List.of(proposed(d));
                        case APPROVE, REFUSE, WITHDRAW, FORCE, RELEASE -> decided(d);
                    };
        };
    }

    private Change proposed(Deed.Turn d) {
        Member whom = finder.member(d.proposal().whom(), d.proposal().business());
        Matter matter =
                switch (d.turn()) {
                    case ADMIN -> new Matter.AdminMade(whom.id());
                    case STANDARD -> new Matter.AdminRemoved(whom.id());
                    case MANAGER -> new Matter.FinanceGiven(whom.id(), Finance.MANAGER);
                    case APPROVE, REFUSE, WITHDRAW, FORCE, RELEASE ->
                            throw new IllegalArgumentException("nobody proposes " + d.turn());
                };
        return new ApprovalAsked(
                ids.approval(),
                finder.business(d.proposal().business()).id(),
                finder.person(d.by().orElseThrow()).id(),
                d.turn() == Proposal.Turn.MANAGER ? "set-finance" : "set-role",
                List.of(matter),
                Sealed.NONE,
                Hash.ZERO);
    }

    private List<Change> decided(Deed.Turn d) {
        Approval approval = finder.waiting(d.proposal().whom(), d.proposal().business());
        ApprovalId id = approval.id();
        Optional<PersonId> by = d.by().map(finder::person).map(Person::id);
        return switch (d.turn()) {
            case ADMIN, STANDARD, MANAGER -> throw new IllegalArgumentException("it is one");
            case APPROVE -> List.of(new ApprovalGiven(id, by), what(approval));
            case REFUSE -> List.of(new ApprovalRefused(id, by, Sealed.NONE));
            case WITHDRAW -> List.of(new ApprovalWithdrawn(id));
            case RELEASE -> List.of(new ApprovalReleased(id), what(approval));
            case FORCE -> List.of(new ApprovalForced(id, by, Sealed.NONE), what(approval));
        };
    }

    private static Change what(Approval approval) {
        return switch (approval.matters().getFirst()) {
            case Matter.AdminMade(var member) -> new MemberRoleSet(member, Role.ADMIN);
            case Matter.AdminRemoved(var member) -> new MemberRoleSet(member, Role.STANDARD);
            case Matter.FinanceGiven(var member, var finance) ->
                    new MemberFinanceSet(member, finance);
            case Matter.AdminInvited _,
                    Matter.FinanceInvited _,
                    Matter.PartnerLost _,
                    Matter.AssetHandedOver _,
                    Matter.SafetyLowered _ ->
                    throw new IllegalArgumentException("no scenario proposes " + approval.id());
        };
    }
}
