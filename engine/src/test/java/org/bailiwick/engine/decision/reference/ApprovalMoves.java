package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalChange.ApprovalRefused;
import org.bailiwick.engine.change.ApprovalChange.ApprovalReleased;
import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessChange.SafetySet;
import org.bailiwick.engine.change.BusinessChange.SecondAdminPassedOver;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberChange.StandInNamed;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.reference.Row.Member;

import java.util.List;
import java.util.Optional;

/// What happens to commands that wait for a second admin. What one changes in the end is a fact of
/// its own and need not stand beside.
final class ApprovalMoves {
    private final Draft draft;

    ApprovalMoves(Draft draft) {
        this.draft = draft;
    }

    List<Move> all() {
        return List.of(
                new Move(8, "hold", this::ask),
                Move.of(1, "give", this::open, a -> new ApprovalGiven(a, Optional.of(person()))),
                Move.of(
                        1,
                        "refuse",
                        this::open,
                        a -> new ApprovalRefused(a, Optional.of(person()), Sealed.NONE)),
                Move.of(1, "withdraw-approval", this::open, ApprovalWithdrawn::new),
                Move.of(1, "release", this::open, ApprovalReleased::new),
                Move.of(
                        1,
                        "force",
                        this::open,
                        a -> new ApprovalForced(a, Optional.empty(), Sealed.NONE)),
                Move.of(
                        1,
                        "safety",
                        () -> draft.any(draft.facts.businesses, _ -> true),
                        b -> new SafetySet(b.id, safety())),
                Move.of(
                        1,
                        "pass-over",
                        () -> draft.any(draft.facts.businesses, _ -> true),
                        b -> new SecondAdminPassedOver(b.id, List.of(new Matter.SafetyLowered()))),
                Move.of(
                        1,
                        "stand-in",
                        draft::liveMember,
                        m -> new StandInNamed(m.id, draft.liveMember().map(s -> s.id))));
    }

    private Safety safety() {
        return new Safety(
                draft.percent(50), draft.percent(50), draft.percent(50), draft.percent(80));
    }

    private org.bailiwick.engine.change.PersonId person() {
        return draft.pick(draft.facts.persons).id;
    }

    private Optional<ApprovalId> open() {
        return draft.any(draft.facts.approvals, _ -> true).map(ApprovalAsked::approval);
    }

    private List<Change> ask() {
        Optional<Member> by = draft.liveMember();
        Optional<Member> about = draft.liveMember();
        if (by.isEmpty() || about.isEmpty()) return List.of();
        return List.of(
                new ApprovalAsked(
                        draft.ids.approval(),
                        draft.percent(95) ? about.get().business : by.get().business,
                        by.get().person,
                        "anything",
                        List.of(invited(about.get(), matter(about.get()))),
                        Sealed.NONE,
                        Hash.ZERO));
    }

    /// Every third is an invitation of an address of his instead.
    private Matter invited(Member about, Matter matter) {
        var addresses = draft.facts.person(about.person).addresses;
        if (draft.entries.size() % 3 != 0 || addresses.isEmpty()) return matter;
        var address = addresses.iterator().next();
        return switch (matter) {
            case Matter.AdminMade _ -> new Matter.AdminInvited(address);
            case Matter.FinanceGiven(_, var finance) -> new Matter.FinanceInvited(address, finance);
            default -> matter;
        };
    }

    private Matter matter(Member about) {
        return switch (draft.chance.nextInt(6)) {
            case 0, 1 -> new Matter.AdminMade(about.id);
            case 2 -> new Matter.FinanceGiven(about.id, Finance.ANALYST);
            case 3, 4 -> new Matter.FinanceGiven(about.id, Finance.MANAGER);
            default -> new Matter.AdminRemoved(about.id);
        };
    }
}
