package org.bailiwick.engine.change;

import java.time.ZoneId;
import java.util.List;

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

    /// What it asks for its safety from now on.
    record SafetySet(BusinessId business, Safety safety) implements BusinessChange {}

    /// The operator did in this entry what would have waited for a second admin.
    ///
    /// @param matters at least one
    record SecondAdminPassedOver(BusinessId business, List<Matter> matters)
            implements BusinessChange {
        public SecondAdminPassedOver {
            Require.require(!matters.isEmpty(), "something was passed over");
            Require.require(
                    matters.size() <= ApprovalChange.MATTERS_MAX, "a command has few matters");
            matters = List.copyOf(matters);
        }
    }

    record BusinessClosed(BusinessId business) implements BusinessChange {}

    record BusinessReopened(BusinessId business) implements BusinessChange {}
}
