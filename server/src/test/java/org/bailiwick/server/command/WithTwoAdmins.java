package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Nordwind with the admins `admin`, `both` and `third`, all of them for long, who wait for one
/// another.
abstract class WithTwoAdmins extends AtTheDesk {
    static final Safety TWO = new Safety(true, false, true, true);
    static final Optional<MemberId> NOBODY = Optional.empty();

    /// Nordwind has the admins `admin`, `both` and `third`, all of them for long.
    @BeforeEach
    void threeAdmins() {
        world.join("third", world.nordwind, Role.ADMIN, Finance.NONE);
        now = now.plus(Duration.ofDays(30));
        run(new ApprovalCommand.SetSafety(world.nordwind, TWO));
    }

    MemberId member(String called) {
        return world.member(called, world.nordwind);
    }

    Business nordwind() {
        return office.now().find(world.nordwind).orElseThrow();
    }

    Command promote(String called) {
        return new MemberCommand.SetRole(member(called), Role.ADMIN, NOBODY);
    }

    Command remove(String called) {
        return new MemberCommand.RemoveMember(member(called), NOBODY);
    }

    ApprovalId waits(String who, Command command) {
        List<Change> changes = by(who, command);
        assertThat(changes).singleElement().isInstanceOf(ApprovalAsked.class);
        return ((ApprovalAsked) changes.getFirst()).approval();
    }

    Approval.Fate fate(ApprovalId id) {
        return office.now().find(id).orElseThrow().fate();
    }

    Role role(String called) {
        return office.now().find(member(called)).orElseThrow().role();
    }
}
