package org.bailiwick.engine.change;

import java.time.ZoneId;

/// What happens to a business as a whole.
public sealed interface BusinessChange extends Change {
    BusinessId business();

    /// @param zone where its days end
    record BusinessOpened(BusinessId business, String name, ZoneId zone)
            implements BusinessChange {}

    record BusinessRenamed(BusinessId business, String name) implements BusinessChange {}

    record BusinessSet(BusinessId business, BusinessSettings settings) implements BusinessChange {}

    /// How many members it may have.
    record SeatsSet(BusinessId business, SeatLimits seats) implements BusinessChange {}

    record BusinessClosed(BusinessId business) implements BusinessChange {}

    record BusinessReopened(BusinessId business) implements BusinessChange {}
}
