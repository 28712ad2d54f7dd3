package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Whoever gave something by an access link is asked each year, on the day on which he gave it,
/// whether it is still right, as long as any of it stands.
record GivenReminder() implements Reminder {
    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        LinkNotices rows = new LinkNotices(new Audience(today, until));
        List<Due> all = new ArrayList<>();
        rows.each(given -> {
            if (falls(given, after, until)) ask(rows, given, until, all);
        });
        return all;
    }

    private static boolean falls(Confirmation given, Instant after, Instant until) {
        ZonedDateTime at = given.at().atZone(ZoneOffset.UTC);
        long years = years(given, until);
        return years > 0 && at.plusYears(years).toInstant().isAfter(after);
    }

    /// Whole ones since it was given.
    private static long years(Confirmation given, Instant until) {
        ZonedDateTime at = given.at().atZone(ZoneOffset.UTC);
        return ChronoUnit.YEARS.between(at, until.atZone(ZoneOffset.UTC));
    }

    private static void ask(LinkNotices rows, Confirmation given, Instant now, List<Due> all) {
        Directory today = rows.audience().today();
        long stands =
                given.parts().stream()
                        .flatMap(part -> Promise.of(today, given, part, now).stream())
                        .filter(promise -> promise.state() != Promise.State.ENDED)
                        .count();
        if (stands == 0) return;
        String about = "%s_year_%d".formatted(given.id(), years(given, now));
        for (Notice notice : rows.yearly(given, stands)) all.add(new Due(about, notice));
    }
}
