package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Approval.Fate;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What waits for a second admin does not wait for somebody who is gone.
class GoodByeApprovalsTest extends WithTwoAdmins {
    private static final Optional<Instant> NOW = Optional.empty();

    private SayGoodBye to(String who, Optional<Instant> at) {
        return new SayGoodBye(member(who), at, false, Optional.empty(), false);
    }

    private Leaving leaving(String who) {
        return new Leaving(office.now(), office.now().find(member(who)).orElseThrow(), now);
    }

    private static List<ApprovalId> ids(List<Approval> all) {
        return all.stream().map(Approval::id).toList();
    }

    @Test
    void itIsListedWhatHeAskedForAndWhatHeCouldDecide() {
        ApprovalId his = waits("third", promote("standard"));
        ApprovalId others = waits("admin", promote("finance analyst"));
        assertThat(ids(leaving("third").approvals())).containsExactly(his);
        assertThat(ids(leaving("third").deciding())).containsExactly(others);
        assertThat(ids(leaving("standard").approvals())).containsExactly(his);
    }

    @Test
    void whatHeAskedForIsWithdrawnAndWhatOthersDecideGoesOn() {
        ApprovalId his = waits("third", promote("standard"));
        ApprovalId others = waits("admin", promote("finance analyst"));
        assertThat(run(to("third", NOW)).changes()).contains(new ApprovalWithdrawn(his));
        assertThat(fate(his)).isEqualTo(Fate.WITHDRAWN);
        assertThat(fate(others)).isEqualTo(Fate.WAITING);
    }

    @Test
    void whatIsAboutNobodyElseIsWithdrawn() {
        ApprovalId about = waits("admin", promote("standard"));
        by("admin", to("standard", NOW));
        assertThat(fate(about)).isEqualTo(Fate.WITHDRAWN);
    }

    @Test
    void whatNobodyElseCouldDecideIsWithdrawn() {
        run(new MemberCommand.SetRole(member("third"), Role.STANDARD, Optional.empty()));
        ApprovalId waiting = waits("admin", promote("finance analyst"));
        assertThat(ids(leaving("both").deciding())).containsExactly(waiting);
        run(to("both", Optional.of(now.plus(Duration.ofDays(9)))));
        assertThat(fate(waiting)).isEqualTo(Fate.WITHDRAWN);
    }

    /// The good-bye waits itself; approved, it does not withdraw itself.
    @Test
    void theGoodByeThatWaitedIsApproved() {
        ApprovalId waiting = waits("admin", to("third", NOW));
        assertThat(by("both", new ApprovalCommand.ApproveCommand(waiting)))
                .contains(
                        new ApprovalGiven(waiting, Optional.of(world.person("both"))),
                        new MemberRemoved(member("third")))
                .doesNotContain(new ApprovalWithdrawn(waiting));
        assertThat(fate(waiting)).isEqualTo(Fate.APPROVED);
    }
}
