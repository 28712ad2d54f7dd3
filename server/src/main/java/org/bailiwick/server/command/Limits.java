package org.bailiwick.server.command;

/// How much of everything there may be. Every one can be set; see `docs/operating.md`.
///
/// @param adminsMax admins of one business
/// @param membersMax members of one business, admins and open invitations included
/// @param groupPairsMax pairs of member and asset that one group makes
/// @param nameMax characters of a name
/// @param datedMax dated assignments of one member on one asset
/// @param addressesMax addresses of one person
public record Limits(
        int adminsMax,
        int membersMax,
        int groupPairsMax,
        int nameMax,
        int datedMax,
        int addressesMax) {
    public static final Limits DEFAULT = new Limits(20, 4_000, 10_000, 250, 50, 20);
}
