package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Matter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what waits for a second admin, and who is too new an admin for what is grave.
public final class Approvals {
    /// For how long a new admin leaves to others what is grave.
    public static final Duration COOLING_OFF = Duration.ofDays(7);

    private final State state;

    Approvals(State state) {
        this.state = state;
    }

    /// Everything that waits or waited in a business, oldest first.
    public List<Approval> of(Business business) {
        return at(business.approvals.sortedKeys());
    }

    /// What waits in a business, oldest first.
    public List<Approval> waiting(Business business) {
        return at(business.held);
    }

    /// What waits anywhere, oldest first.
    public List<Approval> waiting() {
        List<Approval> all = new ArrayList<>();
        for (int i = 0; i < state.approvals().size(); i++) {
            Approval each = state.approvals().get(i);
            if (each.waits()) all.add(each);
        }
        return all;
    }

    private List<Approval> at(int[] refs) {
        List<Approval> all = new ArrayList<>(refs.length);
        for (int ref : refs) all.add(state.approvals().get(ref));
        return all;
    }

    public Business business(Approval approval) {
        return state.businesses().get(approval.business);
    }

    /// Who gave the command.
    public Person by(Approval approval) {
        return state.persons().get(approval.by);
    }

    /// Who decided.
    public Optional<Person> settledBy(Approval approval) {
        return approval.settledBy < 0
                ? Optional.empty()
                : Optional.of(state.persons().get(approval.settledBy));
    }

    /// Who decides in place of this admin what waited for long.
    public Optional<Member> standIn(Member member) {
        return member.standIn < 0
                ? Optional.empty()
                : Optional.of(state.members().get(member.standIn));
    }

    /// Whether it waits for a second admin that this member becomes one.
    public boolean becomesAdmin(Member member) {
        return waitingFor(member).stream()
                .anyMatch(m -> m instanceof Matter.AdminMade || m instanceof Matter.AdminInvited);
    }

    /// The finance role that the member would have if what waits were approved; his own where
    /// nothing does.
    public Finance finance(Member member) {
        Finance best = member.finance;
        for (Matter each : waitingFor(member)) {
            Finance given =
                    switch (each) {
                        case Matter.FinanceGiven(_, var finance) -> finance;
                        case Matter.FinanceInvited(_, var finance) -> finance;
                        default -> best;
                    };
            if (given.ordinal() > best.ordinal()) best = given;
        }
        return best;
    }

    private List<Matter> waitingFor(Member member) {
        List<Matter> all = new ArrayList<>();
        for (int ref : state.businesses().get(member.business).held) {
            for (Matter each : state.approvals().get(ref).matters()) {
                if (each.about().filter(id -> isOf(id, member)).isPresent()) all.add(each);
            }
        }
        return all;
    }

    /// Whether it names the member, or an address that he has proved: he may have joined by another
    /// invitation.
    private boolean isOf(Id id, Member member) {
        return id.equals(member.id())
                || (id instanceof AddressId address
                        && state.addresses()
                                .find(address)
                                .filter(a -> a.person == member.person)
                                .isPresent());
    }

    /// Until when this admin leaves to others what is grave; empty where he need not: where he is
    /// none, has been one for long, was the first, the business does not ask for it, or nobody else
    /// could do it.
    public Optional<Instant> coolsUntil(Member member, Instant now) {
        Business business = state.businesses().get(member.business);
        if (!business.safety.coolingOff() || !cools(member, now)) return Optional.empty();
        for (int ref : business.admins) {
            Member other = state.members().get(ref);
            if (other != member && acts(other, now) && !cools(other, now)) {
                return Optional.of(member.adminSince.plus(COOLING_OFF));
            }
        }
        return Optional.empty();
    }

    private static boolean cools(Member member, Instant now) {
        return member.role == org.bailiwick.engine.change.Role.ADMIN
                && now.isBefore(member.adminSince.plus(COOLING_OFF));
    }

    private boolean acts(Member member, Instant now) {
        return !member.suspended
                && !member.gone()
                && member.period.includes(now)
                && !state.persons().get(member.person).disabled;
    }
}
