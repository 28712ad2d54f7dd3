package org.bailiwick.server.notify;

import org.bailiwick.engine.change.BusinessId;

import java.time.Instant;

/// Something that admins and the operator have to hear of at once.
///
/// @param id follows from the entry, the business and the kind, so that it is kept once
/// @param position of the entry that gave rise to it
/// @param about the id of the member, the asset or the person whom it is about; empty text for none
public record Alarm(
        String id, AlarmKind kind, BusinessId business, String position, Instant at, String about) {
    /// The most alarms that are listed at a time.
    public static final int LISTED_MAX = 100;
}
