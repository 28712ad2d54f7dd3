package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.InvitationCommand.CorrectInvitation;
import org.bailiwick.server.command.InvitationCommand.DeclineInvitation;
import org.bailiwick.server.command.InvitationCommand.InviteMember;
import org.bailiwick.server.command.InvitationCommand.ResendInvitation;
import org.bailiwick.server.command.InvitationCommand.WithdrawInvitation;
import org.bailiwick.server.command.MemberCommand.Leave;
import org.bailiwick.server.command.MemberCommand.ReinstateMember;
import org.bailiwick.server.command.MemberCommand.RemoveMember;
import org.bailiwick.server.command.MemberCommand.SetFinance;
import org.bailiwick.server.command.MemberCommand.SetLabel;
import org.bailiwick.server.command.MemberCommand.SetRole;
import org.bailiwick.server.command.MemberCommand.SuspendMember;
import org.bailiwick.server.command.PersonCommand.DisablePerson;
import org.bailiwick.server.command.PersonCommand.DropAddress;
import org.bailiwick.server.command.PersonCommand.EnablePerson;
import org.bailiwick.server.command.PersonCommand.ProveAddress;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to persons, memberships and invitations, each as the command for it.
record PeopleDeeds(Site site, Hands hands, Names names) {

    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    void carryOut(Deed.OfPerson deed) {
        switch (deed) {
            case Deed.Person(var name, var address) -> register(name, address.orElse(""));
            case Deed.Disable(var name) ->
                    hands.operator(new DisablePerson(names.person(name), List.of()));
            case Deed.Enable(var name) -> hands.operator(new EnablePerson(names.person(name)));
            case Deed.Prove(var name, var address) -> {
                hands.operator(new ProveAddress(names.person(name), address));
                learn(address);
            }
            case Deed.Drop(var name, var address) -> {
                PersonId person = names.person(name);
                hands.self(person, new DropAddress(person, address));
            }
        }
    }

    PersonId register(String name, String address) {
        PersonId person = site.ids().person();
        hands.operator(new RegisterPerson(person, name, address));
        names.add(name, person);
        learn(address);
        return person;
    }

    /// What the installation calls an address.
    private void learn(String address) {
        names.add(address, address(address).orElseThrow());
    }

    private Optional<org.bailiwick.engine.change.AddressId> address(String text) {
        return site.office().resolver(hands.today(), Optional.empty()).address(text);
    }

    void carryOut(Deed.OfMember deed) {
        Business business = finder().business(deed.business());
        switch (deed) {
            case Deed.Member d -> {
                InvitationId offered =
                        invite(
                                business,
                                addressOf(d.person()),
                                d.role(),
                                d.finance(),
                                d.span().in(business.zone()),
                                Period.OPEN_END);
                accept(names.person(d.person()), offered);
            }
            case Deed.Invite d -> {
                invite(
                        business,
                        addressOf(d.whom()),
                        d.role(),
                        d.finance(),
                        d.span().in(business.zone()),
                        d.expires().map(m -> m.end(business.zone())).orElse(Period.OPEN_END));
                if (Names.isAddress(d.whom())) learn(d.whom());
            }
            case Deed.Withdraw(var whom, var at) ->
                    hands.admins(business, new WithdrawInvitation(invitation(whom, at)));
            case Deed.Resend(var whom, var at, var expires) ->
                    hands.admins(
                            business,
                            new ResendInvitation(
                                    finder().offered(whom, at).id(),
                                    expires.map(m -> m.end(business.zone()))));
            case Deed.Correct(var whom, var address, var at) -> {
                hands.admins(
                        business,
                        new CorrectInvitation(
                                invitation(whom, at), site.ids().invitation(), address));
                learn(address);
            }
            case Deed.Accept(var person, var at) ->
                    accept(names.person(person), invitation(person, at));
            case Deed.Decline(var name, var at) -> {
                PersonId person = names.person(name);
                hands.self(person, new DeclineInvitation(invitation(name, at), person));
            }
            default -> ofMember(deed, business);
        }
    }

    private void ofMember(Deed.OfMember deed, Business business) {
        switch (deed) {
            case Deed.SetRole(var person, var at, var role) ->
                    hands.admins(
                            business, new SetRole(member(person, at).id(), role, Optional.empty()));
            case Deed.SetFinance(var person, var at, var finance) ->
                    hands.admins(business, new SetFinance(member(person, at).id(), finance));
            case Deed.Mark(var person, var at, var label) ->
                    hands.admins(business, new SetLabel(member(person, at).id(), label));
            case Deed.DateMember(var person, var at, var span) ->
                    hands.admins(
                            business,
                            Lasting.member(
                                    member(person, at), span.in(business.zone()), site.now()));
            case Deed.Suspend(var person, var at) ->
                    hands.admins(
                            business, new SuspendMember(member(person, at).id(), Optional.empty()));
            case Deed.Reinstate(var person, var at) ->
                    hands.admins(business, new ReinstateMember(member(person, at).id()));
            case Deed.Remove(var person, var at) ->
                    hands.admins(
                            business, new RemoveMember(member(person, at).id(), Optional.empty()));
            case Deed.Leave(var person, var at) -> leave(names.person(person), member(person, at));
            case Deed.Member _,
                    Deed.Invite _,
                    Deed.Withdraw _,
                    Deed.Resend _,
                    Deed.Correct _,
                    Deed.Accept _,
                    Deed.Decline _ ->
                    throw new IllegalArgumentException("handled above: " + deed);
        }
    }

    private Member member(String person, String business) {
        return finder().member(person, business);
    }

    void leave(PersonId person, Member member) {
        hands.self(person, new Leave(member.id(), Optional.empty()));
    }

    private InvitationId invitation(String whom, String business) {
        return finder().invitation(whom, business, site.now()).id();
    }

    private String addressOf(String whom) {
        return Names.isAddress(whom) ? whom : names.get(finder().address(whom));
    }

    InvitationId invite(
            Business business,
            String address,
            Role role,
            Finance finance,
            Period membership,
            Instant open) {
        InvitationId id = site.ids().invitation();
        hands.admins(
                business,
                new InviteMember(
                        id, business.id(), address, role, finance, membership, Optional.of(open)));
        return id;
    }

    void accept(PersonId person, InvitationId invitation) {
        hands.self(person, new AcceptInvitation(invitation, person));
    }
}
