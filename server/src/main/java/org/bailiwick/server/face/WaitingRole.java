package org.bailiwick.server.face;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Approvals;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

/// Tells a member what he gets as soon as a second admin approves.
public final class WaitingRole {
    private WaitingRole() {}

    /// Puts `waiting` into an answer to the member himself, where something waits.
    public static void tell(Directory today, Member member, ObjectNode answer) {
        Approvals approvals = today.approvals();
        ObjectNode waiting = Json.object();
        boolean admin = member.role() != Role.ADMIN && approvals.becomesAdmin(member);
        if (admin) waiting.put("role", Json.word(Role.ADMIN));
        Finance finance = approvals.finance(member);
        if (finance != member.finance()) waiting.put("finance", Json.word(finance));
        if (!waiting.isEmpty()) answer.set("waiting", waiting);
    }
}
