package org.bailiwick.engine.change;

/// What [ChangeText] says of undoing and of good-byes.
final class UndoTellings {
    private UndoTellings() {}

    static Telling tell(UndoChange change) {
        return switch (change) {
            case UndoChange.EntryUndone c ->
                    new Telling("entry-undone").with("entry", Long.toString(c.entry()));
        };
    }

    static Telling tell(GoodByeChange change) {
        return switch (change) {
            case GoodByeChange.MemberGoodByeSaid c ->
                    new Telling("member-good-bye-said")
                            .with("member", c.member())
                            .with("at", c.at());
            case GoodByeChange.PartnerGoodByeSaid c ->
                    new Telling("partner-good-bye-said")
                            .with("partnership", c.partnership())
                            .with("business", c.business())
                            .with("at", c.at());
        };
    }
}
