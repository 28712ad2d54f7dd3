package org.bailiwick.server.notify;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.server.command.Follower;

import java.util.List;
import java.util.Optional;

/// Where alarms are kept, and how far the journal was read for them. Used by many threads.
public interface AlarmStore extends Follower.Marks {
    /// @param number grows with each one
    record Kept(long number, Alarm alarm) {}

    /// @return false where it is kept already
    boolean add(Alarm alarm);

    /// The newest first.
    ///
    /// @param business empty for those of all
    /// @param before only those with a smaller number
    List<Kept> list(Optional<BusinessId> business, long before, int most);
}
