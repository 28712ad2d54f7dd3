package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.face.Questions;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is done about persons, businesses and who is a member.
final class PeopleErrands {
    private static final String PERSON = "/api/v1/people/{person}";
    private static final String BUSINESS = "/api/v1/businesses/{business}";
    private static final String MEMBER = "/api/v1/members/{member}";
    private static final String INVITATION = "/api/v1/invitations/{invitation}";

    private PeopleErrands() {}

    static List<Errand> persons() {
        return List.of(
                Errand.post(
                        "/api/v1/people",
                        "register-person",
                        PersonRegistered.class,
                        s ->
                                new PersonCommand.RegisterPerson(
                                        s.ids().person(), s.name(), s.mailAddress())),
                Errand.patch(
                        PERSON,
                        "rename-person",
                        s -> new PersonCommand.RenamePerson(s.person("person"), s.name())),
                Errand.post(
                        PERSON + "/addresses",
                        "prove-address",
                        s -> new PersonCommand.ProveAddress(s.person("person"), s.mailAddress())),
                Errand.delete(
                        PERSON + "/addresses/{address}",
                        "drop-address",
                        s -> new PersonCommand.DropAddress(s.person("person"), s.mailAddress())),
                Errand.put(
                        PERSON + "/disabled",
                        "disable-person",
                        s ->
                                new PersonCommand.DisablePerson(
                                        s.person("person"), s.successor().stream().toList())),
                Errand.delete(
                        PERSON + "/disabled",
                        "enable-person",
                        s -> new PersonCommand.EnablePerson(s.person("person"))));
    }

    static List<Errand> businesses() {
        return List.of(
                Errand.post(
                        "/api/v1/businesses",
                        "open-business",
                        BusinessOpened.class,
                        s ->
                                new BusinessCommand.OpenBusiness(
                                        s.ids().business(), s.name(), zone(s), s.person("admin"))),
                Errand.patch(
                        BUSINESS,
                        "rename-business",
                        s -> new BusinessCommand.RenameBusiness(s.business("business"), s.name())),
                Errand.put(
                        BUSINESS + "/settings",
                        "set-business",
                        s ->
                                new BusinessCommand.SetBusiness(
                                        s.business("business"),
                                        settings(s),
                                        s.start("second_step_from"))),
                Errand.put(
                        BUSINESS + "/seats",
                        "set-seats",
                        s -> new BusinessCommand.SetSeats(s.business("business"), seats(s))),
                Errand.put(
                        BUSINESS + "/closed",
                        "close-business",
                        s -> new BusinessCommand.CloseBusiness(s.business("business"))),
                Errand.delete(
                        BUSINESS + "/closed",
                        "reopen-business",
                        s -> new BusinessCommand.ReopenBusiness(s.business("business"), admin(s))));
    }

    private static Optional<PersonId> admin(Sheet sheet) {
        return sheet.has("admin") ? Optional.of(sheet.person("admin")) : Optional.empty();
    }

    private static ZoneId zone(Sheet sheet) {
        String zone = sheet.body().findText("zone", Questions.NAME_MAX).orElse("UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException none) {
            throw sheet.body().wrong("zone", "is a time zone like `Europe/Berlin`");
        }
    }

    private static BusinessSettings settings(Sheet sheet) {
        return new BusinessSettings(
                sheet.body().flag("lists_assets"),
                sheet.body().flag("names_approvers"),
                sheet.word("second_step", SecondStep.values(), SecondStep.NOBODY),
                sheet.body().flag("second_step_when_silent"),
                sheet.word("partners", PartnerStart.values(), PartnerStart.AT_ONCE),
                MailDomains.of(
                        sheet.body()
                                .texts(
                                        "allowed_domains",
                                        MailDomains.DOMAINS_MAX,
                                        MailDomains.LENGTH_MAX),
                        sheet.word("domains_for", DomainsFor.values(), DomainsFor.NOBODY)),
                sheet.body().flag("money_second_step"));
    }

    private static SeatLimits seats(Sheet sheet) {
        return new SeatLimits(seats(sheet, "admins"), seats(sheet, "others"));
    }

    /// 0 where nothing is said: as many as every business has.
    private static int seats(Sheet sheet, String name) {
        Optional<Integer> most = sheet.body().findCount(name);
        if (most.isEmpty()) return 0;
        if (most.get() >= 1 && most.get() <= SeatLimits.SEATS_MAX) return most.get();
        throw sheet.body().wrong(name, "is between 1 and %,d", SeatLimits.SEATS_MAX);
    }

    static List<Errand> invitations() {
        return List.of(
                Errand.post(
                        BUSINESS + "/invitations",
                        "invite",
                        MemberInvited.class,
                        s ->
                                new InvitationCommand.InviteMember(
                                        s.ids().invitation(),
                                        s.business("business"),
                                        s.mailAddress(),
                                        s.word("role", Role.values(), Role.STANDARD),
                                        s.word("finance", Finance.values(), Finance.NONE),
                                        s.period(),
                                        s.end("expires"),
                                        s.offers(),
                                        s.word("label", Label.values(), Label.EMPLOYEE))),
                Errand.post(
                        INVITATION + "/sendings",
                        "resend-invitation",
                        s ->
                                new InvitationCommand.ResendInvitation(
                                        invitation(s), s.end("expires"))),
                Errand.post(
                        INVITATION + "/correction",
                        "correct-invitation",
                        MemberInvited.class,
                        s ->
                                new InvitationCommand.CorrectInvitation(
                                        invitation(s), s.ids().invitation(), s.mailAddress())),
                Errand.delete(
                        INVITATION,
                        "withdraw-invitation",
                        s -> new InvitationCommand.WithdrawInvitation(invitation(s))),
                Errand.post(
                        INVITATION + "/acceptance",
                        "accept-invitation",
                        s ->
                                new InvitationCommand.AcceptInvitation(
                                        invitation(s),
                                        s.person("person"),
                                        s.body().flag("proved"))),
                Errand.post(
                        INVITATION + "/refusal",
                        "decline-invitation",
                        s ->
                                new InvitationCommand.DeclineInvitation(
                                        invitation(s), s.person("person"))));
    }

    private static InvitationId invitation(Sheet sheet) {
        return sheet.own("invitation", InvitationId::find);
    }

    static List<Errand> members() {
        return List.of(
                Errand.put(
                        MEMBER + "/role",
                        "set-role",
                        s ->
                                new MemberCommand.SetRole(
                                        s.member(), s.word("role", Role.values()), s.successor())),
                Errand.put(
                        MEMBER + "/finance",
                        "set-finance",
                        s ->
                                new MemberCommand.SetFinance(
                                        s.member(), s.word("finance", Finance.values()))),
                Errand.put(
                        MEMBER + "/label",
                        "set-label",
                        s ->
                                new MemberCommand.SetLabel(
                                        s.member(), s.word("label", Label.values()))),
                Errand.put(
                        MEMBER + "/period",
                        "set-member-period",
                        s -> new MemberCommand.SetMemberPeriod(s.member(), s.period())),
                Errand.put(
                        MEMBER + "/suspended",
                        "suspend-member",
                        s -> new MemberCommand.SuspendMember(s.member(), s.successor())),
                Errand.delete(
                        MEMBER + "/suspended",
                        "reinstate-member",
                        s -> new MemberCommand.ReinstateMember(s.member())),
                Errand.delete(
                        MEMBER,
                        "remove-member",
                        s -> new MemberCommand.RemoveMember(s.member(), s.successor())),
                Errand.post(
                        MEMBER + "/leaving",
                        "leave",
                        s -> new MemberCommand.Leave(s.member(), s.successor())));
    }
}
