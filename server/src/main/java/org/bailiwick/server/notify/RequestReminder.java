package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.RequestNotices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Requests that still wait: who decides them is reminded, then whoever else may; whoever asked is
/// told that nobody can, or that it ran out.
record RequestReminder(Office office) implements Reminder {
    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        AskingNotices rows = new AskingNotices(office, new Audience(today, until));
        List<Due> all = new ArrayList<>();
        for (RequestNotices.Notice notice : RequestNotices.due(today, after, until)) {
            String what = notice.what().name().toLowerCase(Locale.ROOT);
            int part = 0;
            for (Notice each : rows.of(notice)) {
                String about =
                        "%s_%s_%d_%d"
                                .formatted(
                                        notice.request(),
                                        what,
                                        notice.due().toEpochMilli(),
                                        part++);
                all.add(new Due(about, each));
            }
        }
        return all;
    }
}
