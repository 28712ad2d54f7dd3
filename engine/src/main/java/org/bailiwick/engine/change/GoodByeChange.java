package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Somebody was said good-bye to. What ends with it stands beside it, in facts of its own; this one
/// says that it was meant to be all, so that it can be looked at again later.
public sealed interface GoodByeChange extends Change {
    /// Somebody was said good-bye to.
    sealed interface Said extends GoodByeChange {
        /// From when on nothing should be left.
        Instant at();
    }

    record MemberGoodByeSaid(MemberId member, Instant at) implements Said {}

    /// @param business the side that says it
    record PartnerGoodByeSaid(PartnershipId partnership, BusinessId business, Instant at)
            implements Said {}

    /// In every business, and by the installation itself.
    record PersonGoodByeSaid(PersonId person, Instant at) implements Said {}

    /// It was looked again whether anything is left.
    ///
    /// @param entry in which the good-bye was said
    /// @param whom a member, a partnership or a person
    /// @param business the one that said it; empty where the operator did
    /// @param left what was found; nothing of a list in which nothing was
    record GoodByeChecked(long entry, Id whom, Optional<BusinessId> business, List<Left> left)
            implements GoodByeChange {
        public GoodByeChecked {
            left = List.copyOf(left);
        }
    }

    /// What was found in one list.
    ///
    /// @param ids the first of them
    record Left(String list, List<String> ids) {
        /// The most ids that are written down.
        public static final int IDS_MAX = 100;

        public Left {
            ids = List.copyOf(ids.subList(0, Math.min(ids.size(), IDS_MAX)));
        }

        @Override
        public String toString() {
            return list + " " + String.join(",", ids);
        }
    }
}
