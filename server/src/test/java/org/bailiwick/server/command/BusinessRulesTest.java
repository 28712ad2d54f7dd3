package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.server.command.BusinessCommand.SetBusiness;
import org.bailiwick.server.command.BusinessCommand.SetSeats;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.InvitationCommand.CorrectInvitation;
import org.bailiwick.server.command.InvitationCommand.InviteMember;
import org.bailiwick.server.command.InvitationCommand.ResendInvitation;
import org.bailiwick.server.command.MemberCommand.SetRole;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// From where a business invites, and how many seats it has.
class BusinessRulesTest extends AtTheDesk {
    private static final String INSIDE = "nora@nordwind.example";
    private static final String OUTSIDE = "nora@home.example";

    private void allow(DomainsFor of, String... domains) {
        run(
                new SetBusiness(
                        world.nordwind,
                        BusinessSettings.DEFAULT.with(MailDomains.of(List.of(domains), of))));
    }

    private InviteMember inviting(String address, Role role) {
        return new InviteMember(
                ids.invitation(),
                world.nordwind,
                address,
                role,
                Finance.NONE,
                Period.ALWAYS,
                Optional.empty());
    }

    private Refusal refusal(Command command) {
        try {
            run(command);
            throw new AssertionError("was not refused: " + command);
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private void refusedForTheDomain(String field, Command command) {
        assertThat(refusal(command))
                .isInstanceOfSatisfying(
                        Refusal.RuledOut.class,
                        r -> {
                            assertThat(r.code()).isEqualTo("DOMAIN_NOT_ALLOWED");
                            assertThat(r.field()).isEqualTo(field);
                            assertThat(r.sentence()).contains("`nordwind.example`");
                        });
    }

    @Test
    void whoIsInvitedLiesInAnAllowedDomain() {
        allow(DomainsFor.EVERYBODY, "nordwind.example");
        refusedForTheDomain("address", inviting(OUTSIDE, Role.STANDARD));
        refusedForTheDomain("address", inviting(OUTSIDE, Role.ADMIN));
        refusedForTheDomain("address", inviting("nora@mail.nordwind.example", Role.STANDARD));
        run(inviting("Nora@NORDWIND.example", Role.STANDARD));
    }

    @Test
    void adminsMayBeAskedAlone() {
        allow(DomainsFor.ADMINS, "nordwind.example");
        refusedForTheDomain("address", inviting(OUTSIDE, Role.ADMIN));
        run(inviting(OUTSIDE, Role.STANDARD));
    }

    @Test
    void anInvitationOfBeforeIsHeldAgainstTheRuleOfNow() {
        InviteMember before = inviting("other@home.example", Role.STANDARD);
        run(before);
        run(new PersonCommand.RegisterPerson(ids.person(), "Other", "other@home.example"));
        allow(DomainsFor.EVERYBODY, "nordwind.example");
        InvitationId open = before.invitation();
        var person = person("other@home.example");
        refusedForTheDomain("address", new AcceptInvitation(open, person));
        refusedForTheDomain("address", new ResendInvitation(open, Optional.empty()));
        refusedForTheDomain("address", new CorrectInvitation(open, ids.invitation(), OUTSIDE));
        run(new CorrectInvitation(open, ids.invitation(), INSIDE));
    }

    /// The account is a stranger's, the proved address is the invited one: that one counts.
    @Test
    void anotherAccountAcceptsWithTheInvitedAddress() {
        allow(DomainsFor.EVERYBODY, "nordwind.example");
        run(new PersonCommand.RegisterPerson(ids.person(), "Ines", "ines@home.example"));
        InviteMember invite = inviting(INSIDE, Role.STANDARD);
        run(invite);
        run(new AcceptInvitation(invite.invitation(), person("ines@home.example"), true));
    }

    private org.bailiwick.engine.change.PersonId person(String address) {
        return office.resolver(office.now(), Optional.empty()).person(address).orElseThrow();
    }

    @Test
    void whoBecomesAnAdminHasAnAddressInside() {
        InviteMember invite = inviting(OUTSIDE, Role.STANDARD);
        run(invite);
        run(new PersonCommand.RegisterPerson(ids.person(), "Nora", OUTSIDE));
        run(new AcceptInvitation(invite.invitation(), person(OUTSIDE)));
        MemberId nora = member(OUTSIDE);
        allow(DomainsFor.ADMINS, "nordwind.example");
        refusedForTheDomain("role", new SetRole(nora, Role.ADMIN, Optional.empty()));
        MemberId admin = world.member("admin", world.nordwind);
        refusedForTheDomain("role", new MemberCommand.RemoveMember(admin, Optional.of(nora)));
        refusedForTheDomain(
                "role", new PersonCommand.DisablePerson(world.person("admin"), List.of(nora)));
        run(new PersonCommand.ProveAddress(person(OUTSIDE), INSIDE));
        run(new SetRole(nora, Role.ADMIN, Optional.empty()));
    }

    private MemberId member(String address) {
        var today = office.now();
        return today.membership(
                        today.find(person(address)).orElseThrow(),
                        today.find(world.nordwind).orElseThrow())
                .orElseThrow()
                .id();
    }

    @Test
    void domainsAreKeptInTheirNormalForm() {
        allow(DomainsFor.EVERYBODY, "Nordwind.EXAMPLE", "münchen.example", "nordwind.example");
        assertThat(office.now().find(world.nordwind).orElseThrow().settings().mail().names())
                .containsExactly("nordwind.example", "xn--mnchen-3ya.example");
    }

    @Test
    void whatIsNoDomainIsNamed() {
        for (String wrong : List.of("nordwind", "nora@nordwind.example", "n\u043erdwind.example")) {
            assertThatThrownBy(() -> allow(DomainsFor.EVERYBODY, wrong))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r ->
                                    assertThat(r.refusal().toString())
                                            .contains("field=allowed_domains"));
        }
        assertThatThrownBy(() -> allow(DomainsFor.NOBODY, "nordwind.example", "n0rdwind.example"))
                .hasMessageContaining("look alike");
        assertThatThrownBy(() -> allow(DomainsFor.ADMINS)).hasMessageContaining("nobody could be");
    }

    @Test
    void aLookAlikeIsPointedOut() {
        allow(DomainsFor.EVERYBODY, "nordwind.example");
        assertThat(refusal(inviting("nora@n0rdwind.example", Role.STANDARD)).toString())
                .contains("`n0rdwind.example` looks like `nordwind.example` but is another");
    }

    @Test
    void adminsAndOthersHaveSeatsOfTheirOwn() {
        var business = office.now().find(world.nordwind).orElseThrow();
        long admins = Seats.taken(office.now(), business, Role.ADMIN, office.now().time());
        run(new SetSeats(world.nordwind, new SeatLimits((int) admins, 0)));
        assertThat(refusal(inviting(INSIDE, Role.ADMIN)))
                .isInstanceOfSatisfying(
                        Refusal.TooMany.class, r -> assertThat(r.limit()).isEqualTo("admins"));
        run(inviting(INSIDE, Role.STANDARD));
        assertThat(
                        refusal(
                                new SetRole(
                                        world.member("standard", world.nordwind),
                                        Role.ADMIN,
                                        Optional.empty())))
                .isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void anOpenInvitationHoldsASeatOfItsRole() {
        var business = office.now().find(world.nordwind).orElseThrow();
        long others = Seats.taken(office.now(), business, Role.STANDARD, office.now().time());
        run(new SetSeats(world.nordwind, new SeatLimits(0, (int) others + 1)));
        InviteMember invite = inviting(INSIDE, Role.STANDARD);
        run(invite);
        assertThat(refusal(inviting("two@nordwind.example", Role.STANDARD)))
                .isInstanceOf(Refusal.TooMany.class);
        // Inviting the same address anew gives the seat back first.
        run(inviting(INSIDE, Role.STANDARD));
        // As an admin he takes none of the others' seats.
        run(inviting(INSIDE, Role.ADMIN));
        run(inviting("two@nordwind.example", Role.STANDARD));
    }

    @Test
    void theOperatorGivesTheSeatsBack() {
        run(new SetSeats(world.nordwind, new SeatLimits(1, 1)));
        run(new SetSeats(world.nordwind, SeatLimits.USUAL));
        run(inviting(INSIDE, Role.ADMIN));
    }
}
