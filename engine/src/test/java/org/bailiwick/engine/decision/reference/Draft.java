package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Share;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// A history being written: what it adds up to so far, its clock, and the chance it is drawn with.
final class Draft {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// Far and near in time: where the rules change their mind, and a little beside.
    private static final List<Duration> DISTANCES =
            List.of(
                    Duration.ofMillis(1),
                    Duration.ofMinutes(10),
                    Duration.ofHours(5),
                    Duration.ofDays(1),
                    Duration.ofDays(7),
                    Duration.ofDays(30),
                    Duration.ofDays(89),
                    Duration.ofDays(90),
                    Duration.ofDays(91),
                    Duration.ofDays(200));

    final SplittableRandom chance;
    final Ids ids;
    final Facts facts = new Facts(TestModels::read);
    final List<Entry> entries = new ArrayList<>();
    Instant now = START;
    private Directory directory = Directory.empty(TestModels.tiktok());

    Draft(long seed) {
        chance = new SplittableRandom(seed);
        ids = new Ids(chance);
    }

    void write(String command, List<Change> changes) {
        Entry entry = Chain.next(entries, now, command, changes);
        entries.add(entry);
        facts.add(entry);
        directory = directory.after(entry);
    }

    /// What the engine says of it: an undo is worked out there.
    Directory directory() {
        return directory;
    }

    /// Lets nothing, minutes, days, weeks or months go by.
    void pass() {
        int roll = chance.nextInt(100);
        long unit =
                roll < 15
                        ? 1
                        : roll < 50
                                ? Duration.ofMinutes(30).toMillis()
                                : roll < 85
                                        ? Duration.ofDays(2).toMillis()
                                        : roll < 97
                                                ? Duration.ofDays(20).toMillis()
                                                : Duration.ofDays(100).toMillis();
        now = now.plusMillis(chance.nextLong(unit));
    }

    boolean percent(int likely) {
        return chance.nextInt(100) < likely;
    }

    <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    <T> Optional<T> any(List<T> rows, Predicate<T> wanted) {
        List<T> left = rows.stream().filter(wanted).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(pick(left));
    }

    Optional<Member> liveMember() {
        return any(facts.members, m -> m.ended.equals(Facts.NEVER));
    }

    Optional<Share> liveShare() {
        return any(facts.shares, s -> s.ended.equals(Facts.NEVER));
    }

    Instant soon() {
        return now.plus(pick(DISTANCES));
    }

    Period period() {
        if (percent(50)) return Period.ALWAYS;
        if (percent(20)) return new Period(soon(), Period.OPEN_END);
        Instant from = percent(50) ? Period.OPEN_START : around();
        Instant until = percent(25) ? Period.OPEN_END : around();
        if (from.equals(until)) return Period.until(until);
        return from.isBefore(until) ? new Period(from, until) : new Period(until, from);
    }

    /// An instant near now, later more often than earlier.
    private Instant around() {
        Duration distance = pick(DISTANCES);
        return percent(25) ? now.minus(distance) : now.plus(distance);
    }

    /// Levels of this kind; now and then one that no model has.
    Levels levels(String kindName) {
        Set<String> names = new LinkedHashSet<>();
        List<Level> known = TestModels.tiktok().kind(kindName).map(Kind::levels).orElse(List.of());
        if (known.isEmpty() || percent(2)) names.add("no_such_level");
        if (!known.isEmpty()) names.add(pick(known).name());
        if (!known.isEmpty() && percent(15)) names.add(pick(known).name());
        return Levels.of(names);
    }
}
