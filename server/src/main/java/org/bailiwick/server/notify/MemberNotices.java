package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.notify.Notice.About;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rows about people: what changed for somebody, and what became of those whom he invited.
record MemberNotices(Office office, Origins origins, Audience audience) {
    private static final String BUSINESS = "business";

    List<Notice> of(PersonChange change) {
        return switch (change) {
            case PersonChange.AddressProved c -> {
                boolean more =
                        audience.person(c.person())
                                .filter(p -> today().addresses(p).size() > 1)
                                .isPresent();
                yield more
                        ? List.of(
                                new Notice(
                                        c.person(), NoticeKind.SECURITY, "address-added", Map.of()))
                        : List.of();
            }
            case PersonChange.PersonRegistered _,
                    PersonChange.PersonRenamed _,
                    PersonChange.AddressDropped _,
                    PersonChange.PersonDisabled _,
                    PersonChange.PersonEnabled _ ->
                    List.of();
        };
    }

    List<Notice> of(InvitationChange change) {
        return switch (change) {
            case InvitationChange.InvitationDeclined c ->
                    today().find(c.invitation())
                            .map(i -> invited(i, "invitation-declined", Map.of()))
                            .orElse(List.of());
            case InvitationChange.MemberInvited _,
                    InvitationChange.InvitationLabelled _,
                    InvitationChange.InvitationWithdrawn _,
                    InvitationChange.InvitationExtended _,
                    InvitationChange.AssetOffered _,
                    InvitationChange.OfferDropped _ ->
                    List.of();
        };
    }

    /// To whoever invited.
    List<Notice> invited(Invitation invitation, String words, Map<String, About> more) {
        Business business = today().business(invitation);
        Map<String, About> about = new HashMap<>(more);
        about.put(BUSINESS, new About.Name(business.name()));
        office.open(today().address(invitation).text())
                .ifPresent(address -> about.put("address", new About.Name(address)));
        about.putIfAbsent("address", new About.Word("somebody"));
        List<Notice> all = new ArrayList<>();
        for (PersonId to : audience.inviter(origins.inviter(invitation.id()), business)) {
            all.add(new Notice(to, NoticeKind.INVITATIONS, words, about));
        }
        return all;
    }

    List<Notice> of(MemberChange change) {
        Optional<Member> found = audience.member(change.member());
        if (found.isEmpty()) return List.of();
        Member member = found.get();
        return switch (change) {
            case MemberChange.MemberJoined c -> joined(member, c);
            case MemberChange.MemberRoleSet c -> {
                List<Notice> all = new ArrayList<>();
                all.add(own(member, "role-changed", "role", word("role.became.", c.role())));
                if (c.role() == Role.ADMIN) all.addAll(newAdmin(member));
                yield all;
            }
            case MemberChange.MemberFinanceSet c ->
                    List.of(
                            own(
                                    member,
                                    "finance-changed",
                                    "finance",
                                    word("finance.", c.finance())));
            case MemberChange.MemberPeriodSet c ->
                    List.of(own(member, "member-period", "until", until(c.period())));
            case MemberChange.MemberSuspended _ -> List.of(own(member, "member-suspended"));
            case MemberChange.MemberReinstated _ -> List.of(own(member, "member-reinstated"));
            case MemberChange.MemberRemoved _ -> List.of(own(member, "member-removed"));
            case MemberChange.MemberRestored _ -> restored(member);
            case MemberChange.MemberLabelSet _,
                    MemberChange.MemberLeft _,
                    MemberChange.StandInNamed _ ->
                    List.of();
        };
    }

    private List<Notice> restored(Member member) {
        List<Notice> all = new ArrayList<>(List.of(own(member, "member-restored")));
        if (member.role() == Role.ADMIN) all.addAll(newAdmin(member));
        return all;
    }

    private List<Notice> joined(Member member, MemberChange.MemberJoined joined) {
        List<Notice> all = new ArrayList<>();
        Optional<Invitation> invitation = joined.invitation().flatMap(this::invitation);
        invitation.ifPresent(
                i -> all.addAll(invited(i, "invitation-accepted", Map.of("who", who(member)))));
        if (joined.role() == Role.ADMIN) all.addAll(newAdmin(member));
        return all;
    }

    private Optional<Invitation> invitation(InvitationId id) {
        return today().find(id);
    }

    /// To everybody else who manages the business.
    private List<Notice> newAdmin(Member member) {
        Business business = today().business(member);
        PersonId his = today().person(member).id();
        Map<String, About> about =
                Map.of("who", who(member), BUSINESS, new About.Name(business.name()));
        List<Notice> all = new ArrayList<>();
        for (PersonId to : audience.admins(business)) {
            if (to.equals(his)) continue;
            all.add(new Notice(to, NoticeKind.SECURITY, "new-admin", about));
        }
        return all;
    }

    private About who(Member member) {
        Person person = today().person(member);
        return office.open(person.name())
                .<About>map(About.Name::new)
                .orElse(new About.Word("somebody"));
    }

    List<Notice> of(AssignmentChange change) {
        return switch (change) {
            case AssetAssigned c -> {
                Map<String, About> about = new HashMap<>();
                today().find(c.asset())
                        .ifPresent(asset ->
                                about.put(
                                        "levels",
                                        About.Levels.of(today(), asset, c.levels().names())));
                about.put("until", until(c.period()));
                yield assignment(c.member(), c.asset(), "assigned", about);
            }
            case AssignmentChange.AssignmentPeriodSet c ->
                    origin(c)
                            .map(a ->
                                    assignment(
                                            a.member(),
                                            a.asset(),
                                            "assignment-period",
                                            Map.of("until", until(c.period()))))
                            .orElse(List.of());
            case AssignmentChange.AssetUnassigned c ->
                    origin(c)
                            .map(a -> assignment(a.member(), a.asset(), "unassigned", Map.of()))
                            .orElse(List.of());
            case AssignmentChange.AssignmentRestored c ->
                    origin(c)
                            .map(a -> assignment(a.member(), a.asset(), "restored", Map.of()))
                            .orElse(List.of());
        };
    }

    private Optional<AssetAssigned> origin(AssignmentChange change) {
        return origins.assigned(change.assignment());
    }

    private List<Notice> assignment(
            MemberId id, AssetId asset, String words, Map<String, About> more) {
        Optional<Member> member = audience.member(id);
        if (member.isEmpty() || today().find(asset).isEmpty()) return List.of();
        Map<String, About> about = new HashMap<>(more);
        about.put("asset", new About.Name(today().find(asset).get().name()));
        return List.of(own(member.get(), words, about));
    }

    List<Notice> of(GroupChange change) {
        return switch (change) {
            case GroupChange.GroupMemberSet c -> group(c, c.member());
            case GroupChange.GroupMemberTaken c -> group(c, c.member());
            case GroupChange.GroupMade _,
                    GroupChange.GroupRenamed _,
                    GroupChange.GroupAssetAdded _,
                    GroupChange.GroupAssetTaken _,
                    GroupChange.GroupEnded _,
                    GroupChange.GroupRestored _ ->
                    List.of();
        };
    }

    private List<Notice> group(GroupChange change, MemberId id) {
        Optional<Member> member = audience.member(id);
        var group = today().find(change.group());
        if (member.isEmpty() || group.isEmpty()) return List.of();
        return List.of(
                own(member.get(), "group-changed", "group", new About.Name(group.get().name())));
    }

    private Directory today() {
        return audience.today();
    }

    /// To the one whose membership it is.
    private Notice own(Member member, String words) {
        return own(member, words, Map.of());
    }

    private Notice own(Member member, String words, String hole, About what) {
        return own(member, words, Map.of(hole, what));
    }

    private Notice own(Member member, String words, Map<String, About> more) {
        Map<String, About> about = new HashMap<>(more);
        about.put(BUSINESS, new About.Name(today().business(member).name()));
        return new Notice(today().person(member).id(), NoticeKind.ACCESS, words, about);
    }

    private static About word(String start, Enum<?> constant) {
        return new About.Word(start + constant.name().toLowerCase(Locale.ROOT));
    }

    private static About until(Period period) {
        return new About.Until(period.until());
    }
}
