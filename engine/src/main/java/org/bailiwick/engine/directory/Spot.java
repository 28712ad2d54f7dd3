package org.bailiwick.engine.directory;

/// One place of the directory that entries change and that an undo sets back, as one number: what
/// it is, and which things by their places.
final class Spot {
    /// What of a membership: its role, finance role, label, dates, suspension.
    static final int ROLE = 1;

    static final int FINANCE = 2;
    static final int LABEL = 3;
    static final int TERM = 4;
    static final int SUSPENSION = 5;

    /// That the membership is there at all; that this person is a member of this business.
    static final int MEMBER = 6;

    static final int MEMBERSHIP = 7;

    /// What this member holds directly on this asset.
    static final int PAIR = 8;

    /// Who owns the asset; what anybody was given on it.
    static final int OWNER = 9;

    static final int GIVEN = 10;

    /// That the share is there at all; that this asset is shared with this business; what of the
    /// share.
    static final int SHARE = 11;

    static final int SHARED = 12;
    static final int CAP = 13;
    static final int SPAN = 14;
    static final int PAUSE = 15;

    /// That the relation is there at all; that these two are partners; what is shared under it.
    static final int PARTNERSHIP = 16;

    static final int PARTNERS = 17;
    static final int UNDER = 18;

    /// That the group is there at all; that this member, this asset is in it.
    static final int GROUP = 19;

    static final int SEAT = 20;
    static final int PLACE = 21;

    /// When the relation ends by itself.
    static final int RELATION_SPAN = 22;

    /// Until when a key holds, and who answers for it; whether a person is shut out.
    static final int KEY = 23;

    static final int SHUT_OUT = 24;

    private static final int PLACE_BITS = 29;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    private Spot() {}

    static long of(int what, int one) {
        return of(what, one, 0);
    }

    static long of(int what, int one, int other) {
        return ((long) what << (2 * PLACE_BITS))
                | ((one & PLACE_MASK) << PLACE_BITS)
                | (other & PLACE_MASK);
    }

    static int key(long spot) {
        return Long.hashCode(spot * 0x9E3779B97F4A7C15L);
    }
}
