package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds in what a command would write the matters for which a business may ask for a second admin.
/// It looks at the facts, whatever command they come from: no command can forget it.
final class Matters {
    private final Directory before;
    private final Caller caller;
    private final Predicate<Business> acts;
    private final Instant now;
    private final Set<AssetId> accepted = new HashSet<>();
    private final Map<BusinessId, Set<Matter>> found = new LinkedHashMap<>();

    private Matters(Directory before, Caller caller, Predicate<Business> acts, Instant now) {
        this.now = now;
        this.before = before;
        this.caller = caller;
        this.acts = acts;
    }

    /// A recovery waits for nobody: it was announced for days, and any admin could stop it.
    ///
    /// @param acts whether the caller may end the partnerships of a business
    static Map<BusinessId, Set<Matter>> of(
            Directory before,
            Caller caller,
            List<Change> changes,
            Predicate<Business> acts,
            Instant now) {
        Matters matters = new Matters(before, caller, acts, now);
        for (Change change : changes) matters.note(change);
        for (Change change : changes) {
            if (change instanceof SecurityChange.RecoveryCompleted c) {
                matters.found.remove(c.business());
            }
        }
        return matters.found;
    }

    private void note(Change change) {
        switch (change) {
            case PersonChange c -> person(c);
            case BusinessChange c -> business(c);
            case InvitationChange c -> invitation(c);
            case MemberChange c -> member(c);
            case AssetChange c -> asset(c);
            case PartnerChange c -> partner(c);
            case TransferChange c -> transfer(c);
            case org.bailiwick.engine.change.AssignmentChange _,
                    org.bailiwick.engine.change.GroupChange _,
                    org.bailiwick.engine.change.ShareChange _,
                    org.bailiwick.engine.change.ContactChange _,
                    org.bailiwick.engine.change.RequestChange _,
                    org.bailiwick.engine.change.AccessLinkChange _,
                    org.bailiwick.engine.change.UndoChange _,
                    org.bailiwick.engine.change.GoodByeChange _,
                    SecurityChange _,
                    ApprovalChange _,
                    org.bailiwick.engine.change.InstallationChange _ -> {}
        }
    }

    private void add(BusinessId business, Matter matter) {
        found.computeIfAbsent(business, _ -> new LinkedHashSet<>()).add(matter);
    }

    private void add(Member member, Matter matter) {
        add(before.business(member).id(), matter);
    }

    /// Somebody who is disabled is no admin anywhere.
    private void person(PersonChange change) {
        switch (change) {
            case PersonChange.PersonDisabled(PersonId id) ->
                    memberships(id)
                            .forEach(m -> {
                                if (isAdmin(m)) add(m, new Matter.AdminRemoved(m.id()));
                            });
            case PersonChange.PersonEnabled(PersonId id) ->
                    memberships(id)
                            .forEach(m -> {
                                if (isAdmin(m)) add(m, new Matter.AdminMade(m.id()));
                            });
            case PersonChange.PersonRegistered _,
                    PersonChange.PersonRenamed _,
                    PersonChange.AddressProved _,
                    PersonChange.AddressDropped _ -> {}
        }
    }

    private List<Member> memberships(PersonId id) {
        return before.find(id).map(before::memberships).orElse(List.of());
    }

    private static boolean isAdmin(Member member) {
        return member.role() == Role.ADMIN && !member.gone();
    }

    private void business(BusinessChange change) {
        switch (change) {
            case BusinessChange.SafetySet(var id, var safety) ->
                    before.find(id)
                            .filter(b -> safety.lowerThan(b.safety()))
                            .ifPresent(_ -> add(id, new Matter.SafetyLowered()));
            case BusinessChange.BusinessOpened _,
                    BusinessChange.BusinessRenamed _,
                    BusinessChange.BusinessSet _,
                    BusinessChange.SeatsSet _,
                    BusinessChange.SecondAdminPassedOver _,
                    BusinessChange.BusinessClosed _,
                    BusinessChange.BusinessReopened _ -> {}
        }
    }

    private void invitation(InvitationChange change) {
        switch (change) {
            case InvitationChange.MemberInvited c -> {
                if (c.role() == Role.ADMIN) {
                    add(c.business(), new Matter.AdminInvited(c.address()));
                }
                if (c.finance() != Finance.NONE) {
                    add(c.business(), new Matter.FinanceInvited(c.address(), c.finance()));
                }
            }
            case InvitationChange.InvitationLabelled _,
                    InvitationChange.InvitationDeclined _,
                    InvitationChange.InvitationWithdrawn _,
                    InvitationChange.InvitationExtended _,
                    InvitationChange.AssetOffered _,
                    InvitationChange.OfferDropped _ -> {}
        }
    }

    /// What somebody does to himself takes nothing from others; and whoever accepts an invitation
    /// was decided on when he was invited.
    private void member(MemberChange change) {
        if (change instanceof MemberChange.MemberJoined c) {
            if (c.invitation().isPresent() || before.find(c.business()).isEmpty()) return;
            if (c.role() == Role.ADMIN) add(c.business(), new Matter.AdminMade(c.member()));
            financed(c.business(), c.member(), c.finance());
            return;
        }
        Optional<Member> there = before.find(change.member());
        if (there.isEmpty()) return;
        Member member = there.get();
        switch (change) {
            case MemberChange.MemberJoined _ -> {}
            case MemberChange.MemberRoleSet(_, var role) -> {
                if (role == Role.ADMIN && !isAdmin(member)) made(member);
                if (role != Role.ADMIN && isAdmin(member)) removed(member);
            }
            case MemberChange.MemberFinanceSet(_, var finance) -> {
                if (finance != member.finance()) {
                    add(member, new Matter.FinanceGiven(member.id(), finance));
                }
            }
            case MemberChange.MemberPeriodSet(_, var period) -> period(member, period);
            case MemberChange.MemberSuspended _, MemberChange.MemberRemoved _ -> {
                if (isAdmin(member)) removed(member);
            }
            case MemberChange.MemberReinstated _, MemberChange.MemberRestored _ -> {
                if (member.role() == Role.ADMIN) made(member);
                financed(before.business(member).id(), member.id(), member.finance());
            }
            case MemberChange.MemberLeft _,
                    MemberChange.MemberLabelSet _,
                    MemberChange.StandInNamed _ -> {}
        }
    }

    private void financed(BusinessId business, MemberId member, Finance finance) {
        if (finance != Finance.NONE) add(business, new Matter.FinanceGiven(member, finance));
    }

    private void period(Member member, Period period) {
        boolean longer =
                period.until().isAfter(member.period().until())
                        || period.from().isBefore(member.period().from());
        boolean shorter =
                period.until().isBefore(member.period().until())
                        || period.from().isAfter(member.period().from());
        if (isAdmin(member) && longer) made(member);
        if (isAdmin(member) && shorter) removed(member);
        if (longer) financed(before.business(member).id(), member.id(), member.finance());
    }

    private void made(Member member) {
        add(member, new Matter.AdminMade(member.id()));
    }

    private void removed(Member member) {
        PersonId whose = before.person(member).id();
        if (caller.person().filter(whose::equals).isPresent()) return;
        add(member, new Matter.AdminRemoved(member.id()));
    }

    private void asset(AssetChange change) {
        switch (change) {
            case AssetChange.AssetTransferred(var id, _) -> {
                if (accepted.contains(id)) return;
                before.find(id)
                        .flatMap(before::owningBusiness)
                        .ifPresent(b -> add(b.id(), new Matter.AssetHandedOver(id)));
            }
            case AssetChange.AssetRegistered _,
                    AssetChange.AssetRenamed _,
                    AssetChange.AssetStateSet _,
                    AssetChange.AssetCreatorNamed _ -> {}
        }
    }

    /// Who offers an asset decides on it then, who takes it when he accepts.
    private void transfer(TransferChange change) {
        switch (change) {
            case TransferChange.TransferOffered c ->
                    before.find(c.asset())
                            .flatMap(before::owningBusiness)
                            .ifPresent(b -> add(b.id(), new Matter.AssetHandedOver(c.asset())));
            case TransferChange.TransferAccepted(var id) ->
                    before.find(id)
                            .ifPresent(t -> {
                                AssetId asset = before.transfers().asset(t).id();
                                accepted.add(asset);
                                if (before.transfers().to(t) instanceof Owner.Business(var to)) {
                                    add(to, new Matter.AssetHandedOver(asset));
                                }
                            });
            case TransferChange.TransferDeclined _, TransferChange.TransferWithdrawn _ -> {}
        }
    }

    private void partner(PartnerChange change) {
        switch (change) {
            case PartnerChange.PartnerLeft(var id, var business) ->
                    add(business, new Matter.PartnerLost(id));
            case PartnerChange.PartnerUntilSet(var id, var business, var until) -> {
                boolean shorter =
                        before.find(id).filter(p -> until.isBefore(p.until())).isPresent();
                if (shorter) add(business, new Matter.PartnerLost(id));
            }
            case PartnerChange.PartnerEnded(var id) -> {
                if (before.find(id).filter(p -> p.overAt(now)).isPresent()) return;
                List<Business> sides =
                        before
                                .find(id)
                                .map(p -> before.listing().sides(p))
                                .orElse(List.of())
                                .stream()
                                .filter(acts)
                                .toList();
                if (caller.operates()) {
                    for (Business each : sides) add(each.id(), new Matter.PartnerLost(id));
                    return;
                }
                sides.stream()
                        .min(java.util.Comparator.comparing(b -> b.safety().secondAdmin()))
                        .ifPresent(b -> add(b.id(), new Matter.PartnerLost(id)));
            }
            case PartnerChange.PartnerAdded _,
                    PartnerChange.PartnerProposed _,
                    PartnerChange.PartnerAccepted _,
                    PartnerChange.PartnerDeclined _,
                    PartnerChange.PartnerWithdrawn _,
                    PartnerChange.PartnerRestored _ -> {}
        }
    }
}
