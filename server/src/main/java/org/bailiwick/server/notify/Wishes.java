package org.bailiwick.server.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;

/// How soon somebody is told of what.
///
/// @param soon of every kind; of security always at once
/// @param hour of his day at which a digest comes, from 0 to 23
public record Wishes(Map<NoticeKind, NoticeKind.Wish> soon, int hour) {
    /// At which hour a digest comes where nothing was said.
    public static final int HOUR = 8;

    /// The last hour of a day.
    public static final int HOUR_MAX = 23;

    public Wishes {
        Map<NoticeKind, NoticeKind.Wish> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, soon.getOrDefault(kind, NoticeKind.Wish.NOW));
        }
        all.put(NoticeKind.SECURITY, NoticeKind.Wish.NOW);
        soon = Map.copyOf(all);
    }

    NoticeKind.Wish of(NoticeKind kind) {
        return soon.getOrDefault(kind, NoticeKind.Wish.NOW);
    }

    /// When the next digest comes.
    Instant next(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(zone);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }
}
