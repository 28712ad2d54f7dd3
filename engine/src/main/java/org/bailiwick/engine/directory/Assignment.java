package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;

/// A member holds levels on an asset. There are far more of these than of anything else, so the id
/// is kept as two numbers.
public final class Assignment extends Row implements Holding {
    private final long idHi;
    private final long idLo;
    final int member;
    final int asset;
    final int share;
    final Levels levels;
    Period period;
    final boolean assumed;
    boolean gone;

    Assignment(
            AssignmentId id,
            int member,
            int asset,
            int share,
            Levels levels,
            Period period,
            boolean assumed) {
        this.idHi = id.hi();
        this.idLo = id.lo();
        this.member = member;
        this.asset = asset;
        this.share = share;
        this.levels = levels;
        this.period = period;
        this.assumed = assumed;
    }

    Assignment copy() {
        return (Assignment) clone();
    }

    @Override
    public AssignmentId id() {
        return new AssignmentId(idHi, idLo);
    }

    @Override
    long lower() {
        return idLo;
    }

    @Override
    boolean isCalled(long hi, long lo) {
        return idLo == lo && idHi == hi;
    }

    public Levels levels() {
        return levels;
    }

    public Period period() {
        return period;
    }

    /// Whether the levels were not stated by the source but taken to be the lowest.
    public boolean assumed() {
        return assumed;
    }

    /// Whether it has no dates: at most one such stands for a member and an asset.
    public boolean standing() {
        return period.isAlways();
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public Assignment at(int index) {
        return this;
    }
}
