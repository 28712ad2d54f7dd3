package org.bailiwick.server.command;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks again seven days after somebody was to be gone.
public final class GoodByeChecks {
    /// How long after nothing was to be left.
    public static final Duration AFTER = Duration.ofDays(7);

    /// The most good-byes that are looked at in one turn.
    static final int GOOD_BYES_MAX = 1_000;

    private GoodByeChecks() {}

    /// What a look found.
    ///
    /// @param entry that said the good-bye
    /// @param left by the name of each list, what is in it
    public record Checked(
            Entry entry,
            GoodByeChange said,
            Business business,
            Instant due,
            Map<String, List<String>> left) {
        /// Whether nothing has come back.
        public boolean gone() {
            return left.values().stream().allMatch(List::isEmpty);
        }
    }

    /// What falls due after one instant, up to and with the other; what was undone does not.
    public static List<Checked> between(Office office, Instant after, Instant until) {
        Directory today = office.now();
        EntryCodec codec = new EntryCodec();
        List<Checked> all = new ArrayList<>();
        for (Line line :
                office.journal().touchingBefore(Marks.GOOD_BYES, today.seq() + 1, GOOD_BYES_MAX)) {
            Entry entry = codec.decode(line.bytes());
            if (today.undoables().undoneBy(entry.seq()).isPresent()) continue;
            for (Change change : entry.changes()) {
                if (!(change instanceof GoodByeChange said)) continue;
                Instant due = said.at().plus(AFTER);
                if (due.isAfter(after) && !due.isAfter(until)) {
                    check(today, entry, said, due).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<Checked> check(
            Directory today, Entry entry, GoodByeChange said, Instant due) {
        Absence absence = new Absence(today, due);
        return switch (said) {
            case GoodByeChange.MemberGoodByeSaid c ->
                    today.find(c.member())
                            .map(m ->
                                    new Checked(
                                            entry,
                                            said,
                                            today.business(m),
                                            due,
                                            absence.of(today.person(m), today.business(m))));
            case GoodByeChange.PartnerGoodByeSaid c ->
                    today.find(c.partnership())
                            .flatMap(p -> Parting.of(today, p, c.business(), due))
                            .map(p -> new Checked(entry, said, p.ours(), due, absence.of(p)));
        };
    }
}
