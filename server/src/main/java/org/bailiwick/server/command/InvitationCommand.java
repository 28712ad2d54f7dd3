package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What can be done about offers of membership.
public sealed interface InvitationCommand extends Command {
    /// How long an invitation stands open unless something else is said.
    Duration OPEN_FOR = Duration.ofDays(14);

    /// Offers membership to an address. An open invitation of the same address to the same business
    /// is withdrawn in the same step.
    ///
    /// @param expires empty for [#OPEN_FOR] from now
    record InviteMember(
            InvitationId invitation,
            BusinessId business,
            String address,
            Role role,
            Finance finance,
            Period membership,
            Optional<Instant> expires)
            implements InvitationCommand {
        @Override
        public String name() {
            return "invite";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "members.manage");
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            AddressId id = pen.address(address);
            refuseMember(pen, its, id);
            Check.period(pen, membership);
            int open = withdrawEarlier(pen, its, id);
            Seats.refuseBeyond(pen, its, role, open);
            Instant ends = expires.orElse(pen.now().plus(OPEN_FOR));
            if (!ends.isAfter(pen.now())) {
                throw Refused.invalid(
                        "expires", "the invitation would be over at once: give a later end");
            }
            pen.add(
                    new MemberInvited(
                            invitation,
                            business,
                            id,
                            pen.seal(id, Pen.parse(address).text()),
                            role,
                            finance,
                            membership,
                            ends));
        }

        private static void refuseMember(Pen pen, Business business, AddressId address) {
            Optional<Member> member =
                    pen.today()
                            .find(address)
                            .flatMap(pen.today()::person)
                            .flatMap(p -> pen.today().membership(p, business))
                            .filter(m -> !m.gone() && !m.period().endedBy(pen.now()));
            Refused.unless(
                    member.isEmpty(),
                    "this address belongs to a member of `%s` already".formatted(business.name()));
        }

        /// How many invitations that stand open were withdrawn.
        private static int withdrawEarlier(Pen pen, Business business, AddressId address) {
            int withdrawn = 0;
            var known = pen.today().find(address);
            if (known.isEmpty()) return 0;
            for (Invitation earlier : pen.today().invitations(known.get())) {
                boolean here = pen.today().business(earlier).id().equals(business.id());
                if (!here || !earlier.pendingAt(pen.now())) continue;
                pen.add(new InvitationWithdrawn(earlier.id()));
                withdrawn++;
            }
            return withdrawn;
        }
    }

    record WithdrawInvitation(InvitationId invitation) implements InvitationCommand {
        @Override
        public String name() {
            return "withdraw-invitation";
        }

        @Override
        public Need need(Directory today) {
            Invitation its = Check.invitation(today, invitation);
            return new Need.InBusiness(today.business(its).id(), "members.manage");
        }

        @Override
        public void write(Pen pen) {
            pending(pen, invitation);
            pen.add(new InvitationWithdrawn(invitation));
        }
    }

    record DeclineInvitation(InvitationId invitation, PersonId person)
            implements InvitationCommand {
        @Override
        public String name() {
            return "decline-invitation";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Self(person);
        }

        @Override
        public void write(Pen pen) {
            refuseOthers(pen, pending(pen, invitation), person);
            pen.add(new InvitationDeclined(invitation));
        }
    }

    /// The person becomes a member, with what was offered.
    record AcceptInvitation(InvitationId invitation, PersonId person) implements InvitationCommand {
        @Override
        public String name() {
            return "accept-invitation";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Self(person);
        }

        @Override
        public void write(Pen pen) {
            Invitation its = pending(pen, invitation);
            refuseOthers(pen, its, person);
            Business business = Check.open(pen.today(), pen.today().business(its).id());
            Person who = Check.person(pen.today(), person);
            boolean member =
                    pen.today()
                            .membership(who, business)
                            .filter(m -> !m.gone() && !m.period().endedBy(pen.now()))
                            .isPresent();
            Refused.unless(!member, "you are a member of `%s` already".formatted(business.name()));
            Refused.unless(
                    !its.membership().endedBy(pen.now()),
                    "the membership that was offered is over already: ask to be invited anew");
            Seats.refuseBeyond(pen, business, its.role(), 1);
            pen.add(
                    new MemberJoined(
                            pen.ids().member(),
                            business.id(),
                            person,
                            its.role(),
                            its.finance(),
                            its.membership(),
                            Optional.of(invitation)));
        }
    }

    private static Invitation pending(Pen pen, InvitationId id) {
        Invitation invitation = Check.invitation(pen.today(), id);
        String state =
                switch (invitation.fate()) {
                    case OPEN -> "has expired";
                    case ACCEPTED -> "was accepted already";
                    case DECLINED -> "was declined";
                    case WITHDRAWN -> "was withdrawn";
                };
        Refused.unless(
                invitation.pendingAt(pen.now()),
                "this invitation %s: ask to be invited anew".formatted(state));
        return invitation;
    }

    private static void refuseOthers(Pen pen, Invitation invitation, PersonId person) {
        boolean his =
                pen.today()
                        .person(pen.today().address(invitation))
                        .map(p -> p.id().equals(person))
                        .orElse(false);
        Refused.unless(
                his,
                "this invitation is for another address: prove that address, or sign in with the"
                        + " account that has it");
    }
}
