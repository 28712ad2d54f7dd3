package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.PersonId;

import java.time.Duration;
import java.time.Instant;

/// A contact wants to become an admin of a business whose admins are lost.
///
/// @param person who started it
/// @param due from when on he may, if nobody stops it
public record Recovery(PersonId person, Instant started, Instant due, Fate fate) {
    /// How long it can be carried out once it is due; afterwards it has lapsed.
    public static final Duration USABLE_FOR = Duration.ofDays(30);

    /// What became of it. That it is due, or has lapsed, is derived from its date.
    public enum Fate {
        OPEN,
        STOPPED,
        /// By whoever started it.
        WITHDRAWN,
        COMPLETED
    }

    /// Whether it can still be stopped, or carried out, at this moment or later.
    public boolean standsAt(Instant now) {
        return fate == Fate.OPEN && now.isBefore(lapses());
    }

    /// Whether it can be carried out at this moment.
    public boolean dueAt(Instant now) {
        return standsAt(now) && !now.isBefore(due);
    }

    public Instant lapses() {
        return due.plus(USABLE_FOR);
    }

    Recovery with(Fate now) {
        return new Recovery(person, started, due, now);
    }
}
