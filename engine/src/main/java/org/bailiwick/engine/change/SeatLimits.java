package org.bailiwick.engine.change;

import static org.bailiwick.engine.change.Require.require;

/// How many members one business may have, where the operator has said so for this one.
///
/// @param admins 0 for as many as the installation lets every business have
/// @param others 0 for as many as the installation lets every business have
public record SeatLimits(int admins, int others) {
    /// The most seats of one sort.
    public static final int SEATS_MAX = 1_000_000;

    /// What the installation says.
    public static final SeatLimits USUAL = new SeatLimits(0, 0);

    public SeatLimits {
        require(admins >= 0 && admins <= SEATS_MAX, "a business has 1 to 1,000,000 admins");
        require(others >= 0 && others <= SEATS_MAX, "a business has 1 to 1,000,000 others");
    }
}
