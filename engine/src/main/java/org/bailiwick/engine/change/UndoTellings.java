package org.bailiwick.engine.change;

import java.util.List;
import java.util.stream.Collectors;

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
            case GoodByeChange.PersonGoodByeSaid c ->
                    new Telling("person-good-bye-said")
                            .with("person", c.person())
                            .with("at", c.at());
            case GoodByeChange.GoodByeChecked c ->
                    new Telling("good-bye-checked")
                            .with("entry", Long.toString(c.entry()))
                            .with("whom", c.whom())
                            .with("business", c.business())
                            .with("left", left(c.left()));
        };
    }

    private static String left(List<GoodByeChange.Left> left) {
        return left.isEmpty()
                ? "nothing"
                : left.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
