package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.List;
import java.util.Optional;

/// The plan that most denials need, worked out without carrying anything out: one assignment to a
/// member of the business that owns the asset. Gives what [Plan] gives, or nothing where it cannot
/// tell.
///
/// An assignment that takes nothing away changes this one way and no other, so what it newly allows
/// follows from masks.
final class OneAssignment {
    private OneAssignment() {}

    /// @param trail the way to mend
    static Optional<Fix.Steps> of(Evaluation start, Trail trail, Fixes.Aim aim) {
        if (!(trail.way instanceof Way.Own(var businessId, var memberId))) return Optional.empty();
        Optional<Level> level = aim.level();
        if (level.isEmpty() || !unassigned(trail, start.bit) || !plain(start.question)) {
            return Optional.empty();
        }
        Directory directory = start.directory;
        Member member = directory.find(memberId).orElseThrow();
        Asset asset = Decider.asset(start).orElseThrow();
        Kind kind = directory.kind(asset.kind()).orElseThrow();
        Levels levels = Standing.with(directory, member, asset, level.get());
        long after =
                start.ways
                        .own(asset, member, kind.mask(levels.names()))
                        .map(Trail::allowed)
                        .orElse(0L);
        if ((after & start.bit) == 0) return Optional.empty();
        Business business = directory.find(businessId).orElseThrow();
        Step assign =
                new Step.Assign(
                        businessId,
                        Optional.of(memberId),
                        asset.id(),
                        levels,
                        new Whom(directory, start.now()).assigns(business, asset));
        long gained = after & kind.all() & ~before(start);
        return Optional.of(new Fix.Steps(List.of(assign), Long.bitCount(gained)));
    }

    private static boolean unassigned(Trail trail, long bit) {
        Optional<Code> missing = trail.missing(bit);
        if (missing.isEmpty()) return false;
        return switch (missing.get()) {
            case NO_ASSET_ASSIGNED, ASSET_NOT_ASSIGNED, LEVEL_TOO_LOW, WAITING_APPROVAL -> true;
            default -> false;
        };
    }

    /// What is newly allowed is counted over all ways; a named business would hide some.
    private static boolean plain(Question question) {
        return question.context().business().isEmpty() && question.context().account().isEmpty();
    }

    /// What the person may do already. A creator's own actions are missing here; no level gives
    /// them.
    private static long before(Evaluation start) {
        long mask = 0;
        for (Trail trail : start.trails) mask |= trail.allowed();
        return mask;
    }
}
