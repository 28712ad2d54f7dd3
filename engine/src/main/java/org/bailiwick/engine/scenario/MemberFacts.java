package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationExtended;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberLabelSet;
import org.bailiwick.engine.change.MemberChange.MemberLeft;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What happens to memberships and invitations, in facts.
record MemberFacts(Finder finder, Ids ids, Instant now) {

    private static final Duration OPEN_FOR = Duration.ofDays(14);

    List<Change> all(Deed.OfMember deed) {
        return deed instanceof Deed.Correct d ? corrected(d) : List.of(of(deed));
    }

    private Change of(Deed.OfMember deed) {
        return switch (deed) {
            case Deed.Correct _ -> throw new IllegalArgumentException("more than one: " + deed);
            case Deed.Resend(var whom, var business, var expires) ->
                    new InvitationExtended(
                            finder.offered(whom, business).id(),
                            expires.map(m -> m.end(zone(business))).orElse(now.plus(OPEN_FOR)));
            case Deed.Member d -> joined(d);
            case Deed.Invite d -> invited(d);
            case Deed.Withdraw(var whom, var business) ->
                    new InvitationWithdrawn(finder.invitation(whom, business, now).id());
            case Deed.Accept d -> accepted(d);
            case Deed.Decline(var person, var business) ->
                    new InvitationDeclined(finder.invitation(person, business, now).id());
            case Deed.SetRole(var person, var business, var role) ->
                    new MemberRoleSet(id(person, business), role);
            case Deed.SetFinance(var person, var business, var finance) ->
                    new MemberFinanceSet(id(person, business), finance);
            case Deed.Mark(var person, var business, var label) ->
                    new MemberLabelSet(id(person, business), label);
            case Deed.DateMember(var person, var business, var span) ->
                    new MemberPeriodSet(id(person, business), span.in(zone(business)));
            case Deed.Suspend(var person, var business) ->
                    new MemberSuspended(id(person, business));
            case Deed.Reinstate(var person, var business) ->
                    new MemberReinstated(id(person, business));
            case Deed.Remove(var person, var business) -> new MemberRemoved(id(person, business));
            case Deed.Leave(var person, var business) -> new MemberLeft(id(person, business));
        };
    }

    private List<Change> corrected(Deed.Correct d) {
        Invitation old = finder.invitation(d.whom(), d.business(), now);
        return List.of(
                new InvitationWithdrawn(old.id()),
                new MemberInvited(
                        ids.invitation(),
                        finder.business(d.business()).id(),
                        PeopleFacts.address(finder.names(), ids, d.address()),
                        Sealed.NONE,
                        old.role(),
                        old.finance(),
                        old.membership(),
                        now.plus(OPEN_FOR)));
    }

    private MemberId id(String person, String business) {
        return finder.member(person, business).id();
    }

    private ZoneId zone(String business) {
        return finder.business(business).zone();
    }

    private Change joined(Deed.Member d) {
        return new MemberJoined(
                ids.member(),
                finder.business(d.business()).id(),
                finder.person(d.person()).id(),
                d.role(),
                d.finance(),
                d.span().in(zone(d.business())),
                Optional.empty());
    }

    private Change invited(Deed.Invite d) {
        AddressId address =
                Names.isAddress(d.whom())
                        ? PeopleFacts.address(finder.names(), ids, d.whom())
                        : finder.address(d.whom());
        ZoneId zone = zone(d.business());
        return new MemberInvited(
                ids.invitation(),
                finder.business(d.business()).id(),
                address,
                Sealed.NONE,
                d.role(),
                d.finance(),
                d.span().in(zone),
                d.expires().map(m -> m.end(zone)).orElse(Period.OPEN_END));
    }

    private Change accepted(Deed.Accept d) {
        Invitation invitation = finder.invitation(d.person(), d.business(), now);
        return new MemberJoined(
                ids.member(),
                finder.business(d.business()).id(),
                finder.person(d.person()).id(),
                invitation.role(),
                invitation.finance(),
                invitation.membership(),
                Optional.of(invitation.id()));
    }
}
