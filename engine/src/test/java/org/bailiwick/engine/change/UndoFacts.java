package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;

/// What was undone, as it stands in [JournalFormat1].
final class UndoFacts {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private UndoFacts() {}

    static List<Change> facts() {
        return List.of(
                new UndoChange.EntryUndone(300),
                new MemberChange.MemberRestored(new MemberId(7, 7)),
                new AssignmentChange.AssignmentRestored(new AssignmentId(8, 8)),
                new GroupChange.GroupRestored(new GroupId(9, 9)),
                new PartnerChange.PartnerRestored(new PartnershipId(10, 10)),
                new ShareChange.ShareRestored(new ShareId(11, 11)),
                new GoodByeChange.MemberGoodByeSaid(new MemberId(7, 7), NOON),
                new GoodByeChange.PartnerGoodByeSaid(
                        new PartnershipId(10, 10), new BusinessId(12, 12), NOON));
    }
}
