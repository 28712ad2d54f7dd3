package org.bailiwick.server.http;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.server.command.ApprovalCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.MemberCommand;

import java.time.ZoneId;
import java.util.Optional;

/// What waits for a second admin in the world in which every field is tried.
record FieldsApprovals(World world, ReadingWorld reading) {
    String waiting() {
        BusinessId pair = world.ids.business();
        ZoneId utc = ZoneId.of("UTC");
        world.run(new BusinessCommand.OpenBusiness(pair, "Pair", utc, world.olivia));
        var second = reading.join(pair, reading.anna, "anna");
        var candidate = reading.join(pair, reading.paul, "paul");
        world.run(new MemberCommand.SetRole(second, Role.ADMIN, Optional.empty()));
        world.run(new ApprovalCommand.SetSafety(pair, new Safety(true, false, true, true)));
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(world.olivia),
                        new MemberCommand.SetRole(candidate, Role.ADMIN, Optional.empty()));
        var today = world.office.now();
        var business = today.find(pair).orElseThrow();
        return today.approvals().waiting(business).getFirst().id().toString();
    }
}
