package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationChange.InvitationExtended;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationChange.OfferDropped;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.seal.Sealing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A state in which somebody's membership can be looked at as it would be. An invitation is looked
/// at as if somebody whom nobody knows had accepted it: whose the address is, is told to nobody.
///
/// @param after the state as it would be
/// @param business where
/// @param member empty where the invitation could not be accepted now
/// @param invitation the one that is looked at; empty for a membership that is there
/// @param obstacle why it could not be accepted
/// @param dropped what was offered and could not be given now
/// @param replaced the open invitations whose place it takes
/// @param addresses by which the membership is had, as far as they can be read
public record Outlook(
        Directory after,
        Business business,
        Optional<Member> member,
        Optional<Invitation> invitation,
        Optional<Refusal> obstacle,
        List<OfferDropped> dropped,
        List<Invitation> replaced,
        List<String> addresses) {
    public Outlook {
        replaced = List.copyOf(replaced);
        dropped = List.copyOf(dropped);
        addresses = List.copyOf(addresses);
    }

    /// Of a membership that is there.
    static Outlook of(Directory after, Member member, Sealing sealing) {
        List<String> addresses =
                after.addresses(after.person(member)).stream()
                        .flatMap(address -> sealing.open(address.text()).stream())
                        .toList();
        return new Outlook(
                after,
                after.business(member),
                Optional.of(member),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                addresses);
    }

    /// Of an invitation, if it were accepted.
    static Outlook of(
            Directory today, Invitation invitation, Instant now, Limits limits, Sealing sealing) {
        Ids ids = new Ids(new Random(now.toEpochMilli()));
        PersonId somebody = ids.person();
        Directory known = today.after(List.of(new PersonRegistered(somebody, Sealed.NONE)), now);
        Invitation its = known.find(invitation.id()).orElseThrow();
        Business business = known.business(its);
        List<String> address = sealing.open(known.address(its).text()).stream().toList();
        Pen pen = new Pen(known, now, ids, sealing, limits, Caller.operator());
        try {
            Check.open(known, business.id());
            Joining.write(pen, its, business, somebody);
        } catch (Refused refused) {
            Optional<Refusal> obstacle = Optional.of(refused.refusal());
            return new Outlook(
                    known,
                    business,
                    Optional.empty(),
                    Optional.of(its),
                    obstacle,
                    List.of(),
                    List.of(),
                    address);
        }
        Directory after = known.after(pen.changes(), now);
        return new Outlook(
                after,
                after.business(its),
                joined(after, pen.changes()),
                Optional.of(its),
                Optional.empty(),
                dropped(pen.changes()),
                List.of(),
                address);
    }

    private Outlook replacing(List<Invitation> all) {
        return new Outlook(after, business, member, invitation, obstacle, dropped, all, addresses);
    }

    private static Optional<Member> joined(Directory after, List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof MemberJoined joined) return after.find(joined.member());
        }
        return Optional.empty();
    }

    private static List<OfferDropped> dropped(List<Change> changes) {
        return changes.stream()
                .filter(OfferDropped.class::isInstance)
                .map(OfferDropped.class::cast)
                .toList();
    }

    /// Of what these changes are about, where that is one invitation or one membership.
    static Optional<Outlook> of(
            Directory today,
            Directory after,
            List<Change> changes,
            Instant now,
            Limits limits,
            Sealing sealing) {
        Set<MemberId> members = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change instanceof MemberInvited invited) {
                return after.find(invited.invitation())
                        .map(its -> of(after, its, now, limits, sealing))
                        .map(o -> o.replacing(replaced(today, changes, invited, now)));
            }
            if (change instanceof InvitationExtended extended) {
                return after.find(extended.invitation())
                        .map(its -> of(after, its, now, limits, sealing));
            }
            concerned(today, change).ifPresent(members::add);
        }
        if (members.size() != 1) return Optional.empty();
        return after.find(members.iterator().next())
                .filter(m -> !m.gone() && today.find(m.id()).isPresent())
                .map(m -> of(after, m, sealing));
    }

    /// Those to the same address that are withdrawn by the same command.
    private static List<Invitation> replaced(
            Directory today, List<Change> changes, MemberInvited by, Instant now) {
        return changes.stream()
                .filter(InvitationWithdrawn.class::isInstance)
                .map(InvitationWithdrawn.class::cast)
                .flatMap(c -> today.find(c.invitation()).stream())
                .filter(i -> i.pendingAt(now) && today.address(i).id().equals(by.address()))
                .toList();
    }

    private static Optional<MemberId> concerned(Directory today, Change change) {
        return switch (change) {
            case MemberChange c -> Optional.of(c.member());
            case AssetAssigned c -> Optional.of(c.member());
            case AssignmentChange c -> member(today, c.assignment());
            case GroupMemberSet c -> Optional.of(c.member());
            default -> Optional.empty();
        };
    }

    private static Optional<MemberId> member(Directory today, AssignmentId id) {
        return today.find(id).map(assignment -> today.member(assignment).id());
    }
}
