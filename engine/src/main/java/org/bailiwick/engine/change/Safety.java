package org.bailiwick.engine.change;

/// How a business keeps itself safe from one admin who is wrong, hostile, or gone.
///
/// @param secondAdmin whether making and removing admins, finance roles, ending partners, handing
///   assets over, and lowering any of this wait for a second admin
/// @param release whether what waited for seven days is carried out without one
/// @param breakGlass whether an admin may carry out at once what waits, loudly
/// @param coolingOff whether a new admin leaves removing admins, ending partners and handing assets
///   over to others for seven days
public record Safety(boolean secondAdmin, boolean release, boolean breakGlass, boolean coolingOff) {
    public static final Safety DEFAULT = new Safety(false, false, true, true);

    /// Whether this protects less than that in any way.
    public boolean lowerThan(Safety that) {
        return (that.secondAdmin && !secondAdmin)
                || (!that.release && release)
                || (!that.breakGlass && breakGlass)
                || (that.coolingOff && !coolingOff);
    }
}
