package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.directory.Business;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One of every command about what waits for a second admin; see [EveryCommand].
final class EveryApproval {
    static final Safety TWO = new Safety(true, false, true, true);

    private EveryApproval() {}

    static Map<String, Command> in(Rulebook world, Desk desk) {
        Map<String, Command> all = new LinkedHashMap<>();
        ApprovalId waiting = waiting(world, desk);
        MemberId second = world.member("second admin", world.paired);
        all.put(
                "of Nordwind",
                new ApprovalCommand.SetSafety(
                        world.nordwind, new Safety(false, false, false, false)));
        all.put("", new ApprovalCommand.NameStandIn(second, Optional.empty()));
        all.put("what waits", new ApprovalCommand.ApproveCommand(waiting));
        all.put("what waits, no", new ApprovalCommand.RefuseCommand(waiting, "Not now."));
        all.put("what waits, no more", new ApprovalCommand.WithdrawCommand(waiting));
        all.put("at once", new ApprovalCommand.BreakGlass(waiting, "It cannot wait."));
        all.put("in the end", new ApprovalCommand.ReleaseCommand(waiting));
        return all;
    }

    /// Somebody is to become an admin.
    private static ApprovalId waiting(Rulebook world, Desk desk) {
        BusinessId paired = world.paired;
        desk.carryOut(Caller.operator(), new ApprovalCommand.SetSafety(paired, TWO));
        desk.carryOut(
                Caller.person(world.person("second admin")),
                new ApprovalCommand.NameStandIn(
                        world.member("second admin", paired),
                        Optional.of(world.member("stand-in", paired))));
        desk.carryOut(
                Caller.person(world.person("asking admin")),
                new MemberCommand.SetRole(
                        world.member("candidate", paired), Role.ADMIN, Optional.empty()));
        Business its = desk.now().find(paired).orElseThrow();
        return desk.now().approvals().waiting(its).getFirst().id();
    }
}
