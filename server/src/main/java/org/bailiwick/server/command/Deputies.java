package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who decides on a command that waits for a second admin.
public final class Deputies {
    private Deputies() {}

    /// What one has to be able to do in the business to decide on it.
    static String action(Matter matter) {
        return switch (matter) {
            case Matter.AdminMade _,
                    Matter.AdminInvited _,
                    Matter.AdminRemoved _,
                    Matter.FinanceGiven _,
                    Matter.FinanceInvited _ ->
                    "members.manage";
            case Matter.PartnerLost _ -> "partners.manage";
            case Matter.AssetHandedOver _ -> "assets.manage";
            case Matter.SafetyLowered _ -> "security.manage";
        };
    }

    /// Whoever may do such things himself.
    static Need deciding(Directory today, Approval approval) {
        BusinessId business = today.approvals().business(approval).id();
        Set<Need> needs = new LinkedHashSet<>();
        for (Matter each : approval.matters()) {
            needs.add(new Need.InBusiness(business, action(each)));
        }
        return needs.size() == 1 ? needs.iterator().next() : new Need.AllOf(List.copyOf(needs));
    }

    /// Those, and whoever stands in for one of them; whether it is time for that is looked at
    /// later.
    static Need decidingOrStandingIn(Directory today, Approval approval) {
        List<Need> any = new ArrayList<>();
        any.add(deciding(today, approval));
        for (Member admin : today.admins(today.approvals().business(approval))) {
            today.approvals()
                    .standIn(admin)
                    .filter(m -> !m.gone() && !m.suspended())
                    .ifPresent(m -> any.add(new Need.Self(today.person(m).id())));
        }
        return any.size() == 1 ? any.getFirst() : new Need.AnyOf(List.copyOf(any));
    }

    /// Nobody decides what he asked for, or what is about him.
    public static boolean involved(Directory today, Approval approval, PersonId person) {
        return today.approvals().by(approval).id().equals(person)
                || about(today, approval).contains(person);
    }

    /// The persons whom it is about.
    public static Set<PersonId> about(Directory today, Approval approval) {
        Set<PersonId> about = new LinkedHashSet<>();
        for (Matter each : approval.matters()) {
            each.about().flatMap(id -> whose(today, id)).ifPresent(p -> about.add(p.id()));
        }
        return about;
    }

    /// The person who is this member, or has proved this address.
    static Optional<Person> whose(Directory today, Id id) {
        return switch (id) {
            case MemberId member -> today.find(member).map(today::person);
            case AddressId address -> today.find(address).flatMap(today::person);
            default -> Optional.empty();
        };
    }

    /// Those who can decide on it at this moment.
    ///
    /// @param admins those who may do such things themselves
    /// @param standIns those who stand in for one of them, once it has waited for long
    public record Able(List<PersonId> admins, List<PersonId> standIns) {
        public List<PersonId> all() {
            Set<PersonId> all = new LinkedHashSet<>(admins);
            all.addAll(standIns);
            return List.copyOf(all);
        }
    }

    /// A second step that they would be asked for hinders nobody.
    public static Able able(Directory today, Approval approval, Instant now) {
        List<PersonId> admins = new ArrayList<>();
        List<PersonId> standIns = new ArrayList<>();
        Business business = today.approvals().business(approval);
        Need need = deciding(today, approval);
        for (Member admin : today.admins(business)) {
            PersonId id = today.person(admin).id();
            Caller caller = Caller.person(id).proved(Question.Proof.TWO_STEPS);
            boolean free = !involved(today, approval, id);
            if (!free || !Authority.may(today, caller, need, now)) continue;
            boolean grave = approval.matters().stream().anyMatch(Matter::grave);
            boolean cools = grave && today.approvals().coolsUntil(admin, now).isPresent();
            if (!cools) admins.add(id);
            if (now.isBefore(approval.escalates())) continue;
            today.approvals()
                    .standIn(admin)
                    .filter(m -> acts(today, m, now))
                    .map(m -> today.person(m).id())
                    .filter(p -> !involved(today, approval, p))
                    .ifPresent(standIns::add);
        }
        standIns.removeAll(admins);
        return new Able(List.copyOf(admins), standIns.stream().distinct().toList());
    }

    private static boolean acts(Directory today, Member member, Instant now) {
        return !member.gone()
                && !member.suspended()
                && member.period().includes(now)
                && !today.person(member).disabled();
    }

    /// Whether something of this id is there.
    static boolean isThere(Directory today, String id) {
        return MemberId.find(id).flatMap(today::find).isPresent()
                || PersonId.find(id).flatMap(today::find).isPresent()
                || BusinessId.find(id).flatMap(today::find).isPresent()
                || AssetId.find(id).flatMap(today::find).isPresent()
                || PartnershipId.find(id).flatMap(today::find).isPresent()
                || TransferId.find(id).flatMap(today::find).isPresent()
                || GroupId.find(id).flatMap(today::find).isPresent()
                || RequestId.find(id).flatMap(today::find).isPresent()
                || present(org.bailiwick.engine.change.InvitationId.find(id), today::find)
                || present(org.bailiwick.engine.change.ShareId.find(id), today::find)
                || present(org.bailiwick.engine.change.AssignmentId.find(id), today::find)
                || present(org.bailiwick.engine.change.ApprovalId.find(id), today::find)
                || present(org.bailiwick.engine.change.AccessLinkId.find(id), today::find);
    }

    private static <T> boolean present(
            Optional<T> id, java.util.function.Function<T, Optional<?>> find) {
        return id.flatMap(i -> find.apply(i).map(Object.class::cast)).isPresent();
    }
}
