package org.bailiwick.server.command;

import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.directory.Business;

/// How much of everything there may be. Every one can be set; see `docs/operating.md`.
///
/// @param adminsMax admins of one business, open invitations included
/// @param othersMax members of one business who are no admins, open invitations included
/// @param groupPairsMax pairs of member and asset that one group makes
/// @param nameMax characters of a name
/// @param datedMax dated assignments of one member on one asset
/// @param addressesMax addresses of one person
public record Limits(
        int adminsMax,
        int othersMax,
        int groupPairsMax,
        int nameMax,
        int datedMax,
        int addressesMax) {
    public static final Limits DEFAULT = new Limits(20, 3_980, 10_000, 250, 50, 20);

    /// How many seats a business has: what the operator said for it, else what all have.
    public SeatLimits seats(Business business) {
        SeatLimits own = business.seats();
        return new SeatLimits(
                own.admins() == 0 ? adminsMax : own.admins(),
                own.others() == 0 ? othersMax : own.others());
    }
}
