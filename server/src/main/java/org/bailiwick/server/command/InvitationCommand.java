package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationExtended;
import org.bailiwick.engine.change.InvitationChange.InvitationLabelled;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.seal.Address;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be done about offers of membership.
public sealed interface InvitationCommand extends Command {
    /// How long an invitation stands open unless something else is said.
    Duration OPEN_FOR = Duration.ofDays(14);

    /// The most assets that come with one invitation.
    int OFFERS_MAX = 100;

    /// An asset that is assigned when the invitation is accepted, at these levels.
    record Offer(AssetId asset, Levels levels) {}

    /// Offers membership to an address. An open invitation of the same address to the same business
    /// is withdrawn in the same step.
    ///
    /// @param expires empty for [#OPEN_FOR] from now
    /// @param assets assigned in the same step in which it is accepted, as far as whoever invites
    ///   may still give them then
    record InviteMember(
            InvitationId invitation,
            BusinessId business,
            String address,
            Role role,
            Finance finance,
            Period membership,
            Optional<Instant> expires,
            List<Offer> assets,
            Label label)
            implements InvitationCommand {
        public InviteMember {
            assets = List.copyOf(assets);
        }

        /// Of an employee.
        public InviteMember(
                InvitationId invitation,
                BusinessId business,
                String address,
                Role role,
                Finance finance,
                Period membership,
                Optional<Instant> expires,
                List<Offer> assets) {
            this(
                    invitation,
                    business,
                    address,
                    role,
                    finance,
                    membership,
                    expires,
                    assets,
                    Label.EMPLOYEE);
        }

        /// Without assets.
        public InviteMember(
                InvitationId invitation,
                BusinessId business,
                String address,
                Role role,
                Finance finance,
                Period membership,
                Optional<Instant> expires) {
            this(invitation, business, address, role, finance, membership, expires, List.of());
        }

        /// The address as addresses are compared; empty where it is none.
        public Optional<String> normalAddress() {
            return Address.find(address).map(Address::text);
        }

        @Override
        public String name() {
            return "invite";
        }

        @Override
        public Need need(Directory today) {
            Need inviting = new Need.InBusiness(business, "members.manage");
            return Offers.need(inviting, business, assets);
        }

        @Override
        public void write(Pen pen) {
            write(pen, List.of());
        }

        /// @param freed invitations whose seats the same command gives back
        private void write(Pen pen, List<Invitation> freed) {
            Business its = Check.open(pen.today(), business);
            AddressId id = pen.address(address);
            Invited.refuseMember(pen, its, id);
            Check.period(pen, membership);
            MailRule.refuse(pen, its, role, Optional.of(address));
            Offers.check(pen, its, assets);
            List<Invitation> gone = new ArrayList<>(freed);
            gone.addAll(Invited.withdrawEarlier(pen, its, id));
            Seats.refuseBeyond(pen, its, role, gone);
            Instant ends = Invited.ends(pen, expires);
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
            if (label != Label.EMPLOYEE) pen.add(new InvitationLabelled(invitation, label));
            Offers.add(pen, invitation, assets);
        }
    }

    /// The same invitation once more, with a new end, also after it has run out.
    ///
    /// @param expires empty for [#OPEN_FOR] from now
    record ResendInvitation(InvitationId invitation, Optional<Instant> expires)
            implements InvitationCommand {
        @Override
        public String name() {
            return "resend-invitation";
        }

        @Override
        public Need need(Directory today) {
            return Invited.managing(today, invitation);
        }

        @Override
        public void write(Pen pen) {
            Invitation its = Invited.open(pen, invitation);
            Business business = Check.open(pen.today(), pen.today().business(its).id());
            var address = pen.today().address(its);
            Invited.refuseMember(pen, business, address.id());
            boolean newer =
                    pen.today().invitations(address).stream()
                            .filter(i -> !i.id().equals(invitation) && i.pendingAt(pen.now()))
                            .anyMatch(i -> pen.today().business(i).id().equals(business.id()));
            Refused.unless(!newer, "a newer invitation took this one's place: resend that one");
            MailRule.refuse(pen, business, its.role(), pen.open(address.text()));
            Seats.refuseBeyond(pen, business, its.role(), List.of(its));
            Check.period(pen, its.membership());
            pen.add(new InvitationExtended(invitation, Invited.ends(pen, expires)));
        }
    }

    /// The same offer to another address: a new invitation takes the place of the old one.
    record CorrectInvitation(InvitationId invitation, InvitationId replacement, String address)
            implements InvitationCommand {
        @Override
        public String name() {
            return "correct-invitation";
        }

        @Override
        public Need need(Directory today) {
            return anew(today).need(today);
        }

        @Override
        public void write(Pen pen) {
            Invitation its = Invited.open(pen, invitation);
            boolean same = pen.today().address(its).id().equals(pen.address(address));
            Refused.unless(!same, "the invitation went to this address: resend it instead");
            pen.add(new InvitationWithdrawn(invitation));
            anew(pen.today()).write(pen, List.of(its));
        }

        private InviteMember anew(Directory today) {
            Invitation its = Check.invitation(today, invitation);
            return new InviteMember(
                    replacement,
                    today.business(its).id(),
                    address,
                    its.role(),
                    its.finance(),
                    its.membership(),
                    Optional.empty(),
                    Offers.of(today, its),
                    its.label());
        }
    }

    record WithdrawInvitation(InvitationId invitation) implements InvitationCommand {
        @Override
        public String name() {
            return "withdraw-invitation";
        }

        @Override
        public Need need(Directory today) {
            return Invited.managing(today, invitation);
        }

        @Override
        public void write(Pen pen) {
            Invited.pending(pen, invitation);
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
            Invited.refuseOthers(pen, Invited.pending(pen, invitation), person);
            pen.add(new InvitationDeclined(invitation));
        }
    }

    /// The person becomes a member, with what was offered.
    ///
    /// @param proved whether the caller answers for it that the invited address is the person's:
    ///   then it becomes one of his
    record AcceptInvitation(InvitationId invitation, PersonId person, boolean proved)
            implements InvitationCommand {
        public AcceptInvitation(InvitationId invitation, PersonId person) {
            this(invitation, person, false);
        }

        @Override
        public String name() {
            return "accept-invitation";
        }

        @Override
        public Need need(Directory today) {
            return proved ? new Need.Vouching(person) : new Need.Self(person);
        }

        @Override
        public void write(Pen pen) {
            Invitation its = Invited.pending(pen, invitation);
            Person who = prove(pen, its);
            Business business = Check.open(pen.today(), pen.today().business(its).id());
            boolean member =
                    pen.today()
                            .membership(who, business)
                            .filter(m -> !m.gone() && !m.period().endedBy(pen.now()))
                            .isPresent();
            Refused.unless(!member, "you are a member of `%s` already", business.name());
            Joining.write(pen, its, business, person);
        }

        private Person prove(Pen pen, Invitation its) {
            Directory today = pen.today();
            var address = today.address(its);
            boolean his = today.person(address).map(p -> p.id().equals(person)).orElse(false);
            if (!proved || his) Invited.refuseOthers(pen, its, person);
            Person who = Check.person(today, person);
            if (!his) {
                int has = today.addresses(who).size();
                Proof.add(pen, person, address.id(), address.text(), has);
            }
            return who;
        }
    }
}
