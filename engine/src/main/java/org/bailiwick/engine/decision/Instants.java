package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The moments at which something written down starts, as far as one question is concerned.
final class Instants {
    private Instants() {}

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
