package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Quick;
import org.bailiwick.server.Installation;
import org.bailiwick.server.journal.DataDir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

class DeskTest {
    private static final String CAMPAIGN = "campaign.edit";

    @TempDir Path temp;

    private final Ids ids = new Ids(new SecureRandom());
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final InstantSource clock = () -> now;
    private Office office;
    private final BusinessId nordwind = ids.business();
    private final PersonId olivia = ids.person();
    private final PersonId lena = ids.person();
    private final AssetId nord = ids.asset();

    @BeforeEach
    void open() {
        office = Installation.write(new DataDir(temp), Map.of(), clock);
        run(new PersonCommand.RegisterPerson(olivia, "Olivia", "olivia@nordwind.example"));
        run(new PersonCommand.RegisterPerson(lena, "Lena", "lena@nordwind.example"));
        run(
                new BusinessCommand.OpenBusiness(
                        nordwind, "Nordwind", ZoneId.of("Europe/Berlin"), olivia));
        run(
                new AssetCommand.RegisterAsset(
                        nord,
                        "ad_account",
                        "Nord",
                        new Owner.Business(nordwind),
                        AssetState.ACTIVE));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Done run(Command command) {
        return desk().carryOut(Caller.operator(), command);
    }

    private Desk desk() {
        return office.desk().orElseThrow();
    }

    private Member invite(PersonId person, String address, Role role) {
        InvitationId invitation = ids.invitation();
        desk().carryOut(
                        Caller.person(olivia),
                        new InvitationCommand.InviteMember(
                                invitation,
                                nordwind,
                                address,
                                role,
                                Finance.NONE,
                                Period.ALWAYS,
                                Optional.empty()));
        desk().carryOut(
                        Caller.person(person),
                        new InvitationCommand.AcceptInvitation(invitation, person));
        return member(person);
    }

    private Member member(PersonId person) {
        var today = office.now();
        return today.membership(
                        today.find(person).orElseThrow(), today.find(nordwind).orElseThrow())
                .orElseThrow();
    }

    private Decision ask(PersonId person, String action) {
        return Decider.decide(
                office.now(),
                Question.of(person, action, new Target.Asset("ad_account", nord), now));
    }

    private Code denial(PersonId person, String action) {
        return ((Decision.Denied) ask(person, action)).explanation().code();
    }

    @Test
    void assigningOpensAndTheIndexSaysSoAtOnce() {
        Member member = invite(lena, "lena@nordwind.example", Role.STANDARD);
        assertThat(denial(lena, CAMPAIGN)).isEqualTo(Code.NO_ASSET_ASSIGNED);
        desk().carryOut(
                        Caller.person(olivia),
                        new AssignmentCommand.Assign(
                                ids.assignment(),
                                member.id(),
                                nord,
                                Levels.of("operator"),
                                Period.ALWAYS));
        assertThat(ask(lena, CAMPAIGN).allowed()).isTrue();
        assertThat(office.now().quickly(lena, CAMPAIGN, "ad_account", nord)).isEqualTo(Quick.YES);
        assertThat(denial(lena, "account.settings")).isEqualTo(Code.LEVEL_TOO_LOW);
    }

    @Test
    void whoeverMayNotIsToldWhatIsMissingAndNothingChanges() {
        invite(lena, "lena@nordwind.example", Role.STANDARD);
        long before = office.now().seq();
        assertThatThrownBy(() ->
                        desk().carryOut(
                                        Caller.person(lena),
                                        new AssignmentCommand.Assign(
                                                ids.assignment(),
                                                member(lena).id(),
                                                nord,
                                                Levels.of("admin"),
                                                Period.ALWAYS)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            var because = (Refusal.NotAllowed) refused.refusal();
                            assertThat(because.denials().get(0).explanation().code())
                                    .isEqualTo(Code.ROLE_TOO_LOW);
                        });
        assertThat(office.now().seq()).isEqualTo(before);
    }

    @Test
    void theLastAdminCannotVanishWithoutASuccessor() {
        Member only = member(olivia);
        assertThatThrownBy(() -> run(new MemberCommand.RemoveMember(only.id(), Optional.empty())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no admin left");
        assertThatThrownBy(() -> run(new PersonCommand.DisablePerson(olivia, java.util.List.of())))
                .isInstanceOf(Refused.class);
        Member next = invite(lena, "lena@nordwind.example", Role.STANDARD);
        run(new MemberCommand.RemoveMember(only.id(), Optional.of(next.id())));
        assertThat(member(lena).role()).isEqualTo(Role.ADMIN);
        assertThat(member(olivia).gone()).isTrue();
    }

    @Test
    void everythingIsThereAgainAfterRestartAndThePastIsKnown() {
        Member member = invite(lena, "lena@nordwind.example", Role.STANDARD);
        var assignment = ids.assignment();
        run(
                new AssignmentCommand.Assign(
                        assignment, member.id(), nord, Levels.of("operator"), Period.ALWAYS));
        now = now.plus(Duration.ofHours(1));
        Done taken = run(new AssignmentCommand.Unassign(assignment));
        long seq = office.now().seq();
        office.close();
        office = Installation.write(new DataDir(temp), Map.of(), clock);
        assertThat(office.now().seq()).isEqualTo(seq);
        Decision.Denied denied = (Decision.Denied) ask(lena, CAMPAIGN);
        var had = Map.of(nordwind, Levels.of("operator"));
        assertThat(office.history().changed(denied))
                .isEqualTo(new Changed.ByEntry(taken.seq(), now, "asset-unassigned", had));
        var before = office.history().at(denied.question(), taken.seq() - 1).orElseThrow();
        assertThat(Decider.allows(before, denied.question())).isTrue();
        var resolver = office.resolver(office.now(), Optional.empty());
        assertThat(resolver.subject(" Lena@Nordwind.example")).isEqualTo(new Subject.Known(lena));
    }
}
