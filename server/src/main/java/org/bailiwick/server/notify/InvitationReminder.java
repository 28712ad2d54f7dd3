package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.server.command.Office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An invitation has run out unanswered: whoever invited is told.
record InvitationReminder(Office office) implements Reminder {
    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        MemberNotices notices =
                new MemberNotices(office, new Origins(office), new Audience(today, until));
        List<Due> all = new ArrayList<>();
        today.eachBusiness(business -> {
            for (Invitation each : today.listing().invitations(business)) {
                if (!ranOut(each, after, until)) continue;
                String about = each.id() + "_" + each.expires().toEpochMilli();
                for (Notice n : notices.invited(each, "invitation-expired", Map.of())) {
                    all.add(new Due(about, n));
                }
            }
        });
        return all;
    }

    private static boolean ranOut(Invitation invitation, Instant after, Instant until) {
        Instant end = invitation.expires();
        return end.isAfter(after)
                && !end.isAfter(until)
                && invitation.pendingAt(end.minusMillis(1));
    }
}
