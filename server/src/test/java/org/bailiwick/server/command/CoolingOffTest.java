package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A new admin does not remove admins, end partners, or hand assets over for seven days.
class CoolingOffTest extends AtTheDesk {
    private static final Optional<MemberId> NOBODY = Optional.empty();
    private Instant joined = Instant.EPOCH;

    @BeforeEach
    void aNewAdmin() {
        run(new ApprovalCommand.SetSafety(world.nordwind, Safety.DEFAULT));
        now = now.plus(Duration.ofDays(30));
        world.join("new admin", world.nordwind, Role.ADMIN, Finance.NONE);
        joined = now;
    }

    private MemberId member(String called) {
        return world.member(called, world.nordwind);
    }

    private List<Command> grave() {
        return List.of(
                new MemberCommand.RemoveMember(member("both"), NOBODY),
                new MemberCommand.SetRole(member("both"), Role.STANDARD, NOBODY),
                new MemberCommand.SuspendMember(member("both"), NOBODY),
                new PartnerCommand.LeavePartner(world.partnership, world.nordwind),
                new PartnerCommand.EndPartner(world.partnership),
                new TransferCommand.OfferTransfer(
                        ids.transfer(),
                        world.nord,
                        new Owner.Business(world.other),
                        Optional.empty()),
                new ApprovalCommand.SetSafety(
                        world.nordwind, new Safety(false, false, true, false)));
    }

    private Optional<Refusal> refused(String who, Command command) {
        try {
            desk().preview(Caller.person(world.person(who)), command, office.sealer());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    @Test
    void whatIsGraveIsRefusedWithUntilWhen() {
        for (Command command : grave()) {
            assertThat(refused("admin", command)).as(command.name()).isEmpty();
            Refusal refusal = refused("new admin", command).orElseThrow();
            assertThat(refusal).as(command.name()).isInstanceOf(Refusal.NotAllowed.class);
            var because = ((Refusal.NotAllowed) refusal).denials().getFirst().explanation();
            assertThat(because.code()).isEqualTo(Code.COOLING_OFF);
            assertThat(because.waiting())
                    .isEqualTo(new Waiting.Until(joined.plus(Duration.ofDays(7))));
        }
    }

    @Test
    void everythingElseHeMayAtOnce() {
        by("new admin", new MemberCommand.RemoveMember(member("standard"), NOBODY));
        by("new admin", new MemberCommand.SetRole(member("asset admin"), Role.ADMIN, NOBODY));
        by("new admin", new MemberCommand.Leave(member("new admin"), NOBODY));
    }

    @Test
    void itIsOverAfterExactlySevenDays() {
        now = joined.plus(Duration.ofDays(7)).minusMillis(1);
        for (Command command : grave()) assertThat(refused("new admin", command)).isPresent();
        now = joined.plus(Duration.ofDays(7));
        for (Command command : grave()) assertThat(refused("new admin", command)).isEmpty();
    }

    @Test
    void whereNobodyElseCanHeNeedNotWait() {
        run(new MemberCommand.SuspendMember(member("both"), NOBODY));
        run(new MemberCommand.SuspendMember(member("admin"), NOBODY));
        Command remove = new MemberCommand.RemoveMember(member("admin"), NOBODY);
        assertThat(refused("new admin", remove)).isEmpty();
        run(new MemberCommand.ReinstateMember(member("both")));
        assertThat(refused("new admin", remove)).isPresent();
    }

    /// Nor does he do it by approving what others ask for.
    @Test
    void heDoesNotApproveItEither() {
        run(new ApprovalCommand.SetSafety(world.nordwind, new Safety(true, false, true, true)));
        by("admin", new MemberCommand.RemoveMember(member("both"), NOBODY));
        var nordwind = office.now().find(world.nordwind).orElseThrow();
        var waiting = office.now().approvals().waiting(nordwind).getFirst().id();
        var approve = new ApprovalCommand.ApproveCommand(waiting);
        assertThat(refused("new admin", approve)).isPresent();
        now = joined.plus(Duration.ofDays(7));
        assertThat(refused("new admin", approve)).isEmpty();
    }
}
