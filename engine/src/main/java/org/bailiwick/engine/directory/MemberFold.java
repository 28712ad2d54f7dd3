package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberLabelSet;
import org.bailiwick.engine.change.MemberChange.MemberLeft;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRestored;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberChange.StandInNamed;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Invitation.Fate;

import java.util.Optional;

/// Folds what happens to memberships.
final class MemberFold {
    private MemberFold() {}

    static void fold(Draft draft, MemberChange change) {
        if (change instanceof MemberJoined c) {
            joined(draft, c);
            return;
        }
        Optional<Member> found = draft.members.find(change.member());
        if (change instanceof MemberRestored) found.ifPresent(m -> restored(draft, m));
        if (found.isEmpty() || found.get().gone()) return;
        MemberNotes.note(draft.notes, found.get(), change);
        Member member = draft.edit(found.get());
        draft.touched.state(Touched.MEMBER, member.ref);
        switch (change) {
            case MemberJoined _, MemberRestored _ -> {}
            case MemberRoleSet c -> {
                boolean already = member.role == Role.ADMIN;
                member.role = c.role();
                if (!already || c.role() != Role.ADMIN) since(draft, member);
                listAdmin(draft, member);
            }
            case MemberFinanceSet c -> member.finance = c.finance();
            case MemberLabelSet c -> member.label = c.label();
            case MemberPeriodSet c -> member.period = c.period();
            case StandInNamed c ->
                    member.standIn =
                            c.standIn()
                                    .flatMap(draft.members::find)
                                    .filter(s -> s.business == member.business)
                                    .map(s -> s.ref)
                                    .orElse(-1);
            case MemberSuspended _ -> member.suspended = true;
            case MemberReinstated _ -> member.suspended = false;
            case MemberRemoved _ -> end(draft, member, false);
            case MemberLeft _ -> end(draft, member, true);
        }
    }

    private static void joined(Draft draft, MemberJoined c) {
        Optional<Business> business = draft.businesses.find(c.business());
        Optional<Person> person = draft.persons.find(c.person());
        if (business.isEmpty() || person.isEmpty()) return;
        Member made =
                new Member(
                        c.member(),
                        business.get().ref,
                        person.get().ref,
                        c.role(),
                        c.finance(),
                        c.period());
        c.invitation()
                .flatMap(draft.invitations::find)
                .ifPresent(invitation -> {
                    made.invitation = invitation.ref;
                    InvitationFold.settle(draft, invitation, Fate.ACCEPTED);
                });
        Optional<Table<Member>> more = draft.added(draft.members, made);
        if (more.isEmpty()) return;
        draft.members = more.get();
        Business its = draft.edit(business.get());
        its.members = its.members.put(made.ref, true, draft.owner);
        since(draft, made);
        listAdmin(draft, made);
        Person his = draft.edit(person.get());
        his.members = Refs.with(his.members, made.ref);
        draft.touched.state(Touched.MEMBER, made.ref);
        touchPairsOfEarlier(draft, his, made);
        draft.notes.touch(Spot.of(Spot.MEMBERSHIP, made.person, made.business));
    }

    /// The newest membership of somebody in a business stands again; an earlier one does not.
    private static void restored(Draft draft, Member member) {
        if (!member.gone() || !newest(draft, member)) return;
        Member now = draft.edit(member);
        now.ended = Period.OPEN_END;
        now.left = false;
        listAdmin(draft, now);
        draft.touched.state(Touched.MEMBER, now.ref);
    }

    private static boolean newest(Draft draft, Member member) {
        boolean newest = false;
        for (int ref : draft.persons.get(member.person).members) {
            if (draft.members.get(ref).business == member.business) newest = ref == member.ref;
        }
        return newest;
    }

    /// A new membership stands before an earlier one in the same business.
    private static void touchPairsOfEarlier(Draft draft, Person person, Member made) {
        for (int ref : person.members) {
            Member earlier = draft.members.get(ref);
            if (ref == made.ref || earlier.business != made.business) continue;
            earlier.holdings.forEach((_, asset) -> draft.touched.pair(person.ref, asset));
            for (int group : earlier.groups) GroupFold.touchMember(draft, group, earlier);
        }
    }

    private static void end(Draft draft, Member member, boolean left) {
        member.ended = draft.time;
        member.left = left;
        IntMap<Holding> holdings = member.holdings;
        int[] groups = member.groups;
        for (int group : groups) GroupFold.takeMember(draft, draft.groups.get(group), member);
        holdings.forEach((holding, asset) -> AssignmentFold.dropAll(draft, holding));
        Member now = draft.edit(draft.members.get(member.ref));
        now.holdings = IntMap.empty();
        now.groups = Refs.NONE;
        listAdmin(draft, now);
        MemberNotes.ended(draft.notes, now);
    }

    /// From when on the member is an admin: nobody was before the first.
    private static void since(Draft draft, Member member) {
        Business business = draft.businesses.get(member.business);
        boolean others = Refs.without(business.admins, member.ref).length > 0;
        member.adminSince =
                member.role == Role.ADMIN && others ? draft.time : java.time.Instant.EPOCH;
    }

    /// A business knows its admins without reading all its members.
    private static void listAdmin(Draft draft, Member member) {
        Business business = draft.edit(draft.businesses.get(member.business));
        business.admins = Refs.without(business.admins, member.ref);
        if (member.role == Role.ADMIN && !member.gone()) {
            business.admins = Refs.with(business.admins, member.ref);
        }
    }
}
