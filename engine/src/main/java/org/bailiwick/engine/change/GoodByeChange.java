package org.bailiwick.engine.change;

import java.time.Instant;

/// Somebody was said good-bye to. What ends with it stands beside it, in facts of its own; this one
/// says that it was meant to be all, so that it can be looked at again later.
public sealed interface GoodByeChange extends Change {
    /// From when on nothing should be left.
    Instant at();

    record MemberGoodByeSaid(MemberId member, Instant at) implements GoodByeChange {}

    /// @param business the side that says it
    record PartnerGoodByeSaid(PartnershipId partnership, BusinessId business, Instant at)
            implements GoodByeChange {}
}
