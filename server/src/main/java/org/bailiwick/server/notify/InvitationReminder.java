package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Deliveries;
import org.bailiwick.server.session.Delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An invitation has run out unanswered, or whoever holds one that opens nothing any more asks for
/// a new one: whoever invited is told.
record InvitationReminder(Office office, Deliveries deliveries) implements Reminder {
    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        MemberNotices notices =
                new MemberNotices(office, new Origins(office), new Audience(today, until));
        List<Due> all = new ArrayList<>();
        today.eachBusiness(business -> {
            for (Invitation each : today.listing().invitations(business)) {
                if (!ranOut(each, after, until)) continue;
                all.addAll(due(notices, each, "invitation-expired", each.expires()));
            }
        });
        for (Delivery each : deliveries.asked(after, until)) {
            Instant asked = each.asked().orElse(until);
            today.find(each.invitation())
                    .map(i -> due(notices, i, "invitation-asked-anew", asked))
                    .ifPresent(all::addAll);
        }
        return all;
    }

    private static List<Due> due(MemberNotices notices, Invitation its, String words, Instant at) {
        String about = its.id() + "_" + at.toEpochMilli();
        return notices.invited(its, words, Map.of()).stream().map(n -> new Due(about, n)).toList();
    }

    private static boolean ranOut(Invitation invitation, Instant after, Instant until) {
        Instant end = invitation.expires();
        return end.isAfter(after)
                && !end.isAfter(until)
                && invitation.pendingAt(end.minusMillis(1));
    }
}
