package org.bailiwick.server.command;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GoodByeChange.GoodByeChecked;
import org.bailiwick.engine.change.GoodByeChange.Left;
import org.bailiwick.engine.change.GoodByeChange.Said;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.directory.Directory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks again seven days after somebody was to be gone, and finds what was written down of it.
public final class GoodByeChecks {
    private static final Logger LOG = System.getLogger(GoodByeChecks.class.getName());

    /// How long after nothing was to be left.
    public static final Duration AFTER = Duration.ofDays(7);

    private GoodByeChecks() {}

    /// A good-bye, and what was found a week later.
    ///
    /// @param entry in which it was said
    /// @param checked the entry and what it says; empty where nobody has looked yet
    public record Spoken(Entry entry, Said said, Optional<Looked> checked, boolean undone) {
        /// When it is looked again.
        public Instant due() {
            return said.at().plus(AFTER);
        }

        boolean settled() {
            return checked.isPresent() || undone;
        }

        Spoken undo() {
            return new Spoken(entry, said, checked, true);
        }

        Spoken looked(Looked found) {
            return new Spoken(entry, said, Optional.of(found), undone);
        }

        boolean dueAt(Instant now) {
            return checked.isEmpty() && !undone && !now.isBefore(due());
        }
    }

    /// @param entry in which it was written down
    public record Looked(Entry entry, GoodByeChecked found) {}

    /// The good-byes that were said to somebody, the newest first.
    public static List<Spoken> of(Office office, Id whom) {
        GoodByeReader reader = new GoodByeReader(office, Marks.goodByes(whom));
        reader.read();
        return reader.all().reversed();
    }

    /// Whether the relation goes on longer than was said: it was kept after all.
    public static boolean kept(Directory today, Said said) {
        return said instanceof GoodByeChange.PartnerGoodByeSaid c
                && today.find(c.partnership())
                        .filter(p -> !p.gone() && p.until().isAfter(c.at()))
                        .isPresent();
    }

    /// A member, a partnership or a person.
    static Id whom(Said said) {
        return switch (said) {
            case GoodByeChange.MemberGoodByeSaid c -> c.member();
            case GoodByeChange.PartnerGoodByeSaid c -> c.partnership();
            case GoodByeChange.PersonGoodByeSaid c -> c.person();
        };
    }

    /// Looks again and again, in the name of the clock.
    public static Rounds start(Office office, InstantSource clock, Duration pause) {
        GoodByeReader reader = new GoodByeReader(office, Marks.GOOD_BYES);
        return Rounds.start(
                "checking good-byes", () -> round(office, reader, clock.instant()), pause);
    }

    /// Looks once; returns how many there were.
    public static int once(Office office, Instant now) {
        return round(office, new GoodByeReader(office, Marks.GOOD_BYES), now);
    }

    private static int round(Office office, GoodByeReader reader, Instant now) {
        reader.read();
        int looked = 0;
        for (Spoken each : office.desk().isEmpty() ? List.<Spoken>of() : reader.all()) {
            if (!each.dueAt(now) || kept(office.now(), each.said())) continue;
            if (look(office.desk().get(), each)) looked++;
        }
        reader.forgetSettled();
        return looked;
    }

    private static boolean look(Desk desk, Spoken each) {
        var command = new GoodByeCommand.CheckGoodBye(each.entry().seq(), each.said());
        try {
            desk.carryOut(Caller.clock(), command).changes().forEach(GoodByeChecks::log);
            return true;
        } catch (Refused refused) {
            LOG.log(
                    Level.WARNING,
                    "cannot look again after the good-bye of entry {0}: {1}",
                    each.entry().seq(),
                    refused.refusal().getClass().getSimpleName());
            return false;
        }
    }

    private static void log(Change change) {
        if (!(change instanceof GoodByeChecked found) || found.left().isEmpty()) return;
        LOG.log(
                Level.WARNING,
                "something is left after the good-bye of entry {0}: {1}",
                found.entry(),
                found.left());
    }

    /// What is there of it now; empty where whom it was said to is not there.
    static Optional<GoodByeChecked> look(Directory today, long entry, Said said, Instant now) {
        Absence absence = new Absence(today, now);
        return switch (said) {
            case GoodByeChange.MemberGoodByeSaid c ->
                    today.find(c.member())
                            .map(m ->
                                    new GoodByeChecked(
                                            entry,
                                            c.member(),
                                            Optional.of(today.business(m).id()),
                                            left(absence.of(today.person(m), today.business(m)))));
            case GoodByeChange.PartnerGoodByeSaid c ->
                    today.find(c.partnership())
                            .flatMap(p -> Parting.of(today, p, c.business(), now))
                            .map(p ->
                                    new GoodByeChecked(
                                            entry,
                                            c.partnership(),
                                            Optional.of(c.business()),
                                            left(absence.of(p))));
            case GoodByeChange.PersonGoodByeSaid c ->
                    today.find(c.person())
                            .map(p ->
                                    new GoodByeChecked(
                                            entry,
                                            c.person(),
                                            Optional.empty(),
                                            left(absence.of(p))));
        };
    }

    private static List<Left> left(Map<String, List<String>> lists) {
        return lists.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> new Left(e.getKey(), e.getValue()))
                .toList();
    }
}
