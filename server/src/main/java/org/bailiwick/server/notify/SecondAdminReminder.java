package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.ApprovalNotices;
import org.bailiwick.server.command.Office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Commands that still wait for a second admin: who decides is reminded, then whoever stands in;
/// everybody hears that it is about to be released.
record SecondAdminReminder(Office office) implements Reminder {
    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        SecondAdminNotices rows = new SecondAdminNotices(office, new Audience(today, until));
        List<Due> all = new ArrayList<>();
        for (ApprovalNotices.Notice notice : ApprovalNotices.due(today, after, until)) {
            String what = notice.what().name().toLowerCase(Locale.ROOT);
            String about =
                    "%s_%s_%d".formatted(notice.approval(), what, notice.due().toEpochMilli());
            for (Notice each : rows.of(notice)) all.add(new Due(about, each));
        }
        return all;
    }
}
