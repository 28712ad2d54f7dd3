package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The moments at which something written down starts or ends.
public final class Instants {
    private Instants() {}

    /// The first instant after now at which an answer about this person can change without anything
    /// being written: what he may do stays the same until just before it. Empty where it stays so.
    ///
    /// Whoever keeps an answer asks again then, and after each entry.
    public static Optional<Instant> next(Directory directory, Person person, Instant now) {
        TreeSet<Instant> turns = new TreeSet<>();
        for (Member member : directory.memberships(person)) {
            if (member.gone()) continue;
            add(turns, member.period());
            steps(turns, directory.business(member));
            for (Asset asset : directory.listing().near(person)) {
                for (Grant grant : directory.grants(member, asset)) add(turns, grant.period());
                directory
                        .share(asset, directory.business(member))
                        .ifPresent(share -> {
                            add(turns, share.period());
                            turns.add(directory.lasts(share));
                        });
            }
        }
        for (Asset asset : directory.listing().near(person)) {
            directory.owningBusiness(asset).ifPresent(b -> steps(turns, b));
        }
        return Optional.ofNullable(turns.higher(now)).filter(at -> !at.equals(Period.OPEN_END));
    }

    /// From when on a second step is asked.
    private static void steps(Set<Instant> turns, Business business) {
        turns.add(business.security().stepFrom(true));
        turns.add(business.security().stepFrom(false));
    }

    private static void add(Set<Instant> turns, Period period) {
        turns.add(period.from());
        turns.add(period.until());
    }

    /// Starts after now, the earliest first.
    static List<Instant> starts(Evaluation evaluation) {
        Directory directory = evaluation.directory;
        TreeSet<Instant> starts = new TreeSet<>();
        for (Member member : evaluation.ways.newestMemberships()) {
            starts.add(member.period().from());
            cools(directory, member, evaluation).ifPresent(starts::add);
            Decider.asset(evaluation)
                    .ifPresent(asset -> {
                        directory
                                .share(asset, directory.business(member))
                                .ifPresent(s -> starts.add(s.period().from()));
                        for (Grant grant : directory.grants(member, asset)) {
                            starts.add(grant.period().from());
                        }
                    });
        }
        starts.remove(Period.OPEN_START);
        return List.copyOf(starts.tailSet(evaluation.now(), false));
    }

    private static Optional<Instant> cools(
            Directory directory, Member member, Evaluation evaluation) {
        return evaluation.question.context().grave()
                ? directory.approvals().coolsUntil(member, evaluation.now())
                : Optional.empty();
    }
}
