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
    Terms terms;

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
        terms = new Terms(levels, period, assumed, false, (short) 0).canonical();
    }

    Assignment copy() {
        return (Assignment) clone();
    }

    @Override
    public AssignmentId id() {
        return new AssignmentId(idHi, idLo);
    }

    @Override
    short origin() {
        return terms.origin();
    }

    @Override
    void comesFrom(short origin) {
        terms = terms.from(origin);
    }

    boolean gone() {
        return terms.gone();
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
        return terms.levels();
    }

    public Period period() {
        return terms.period();
    }

    /// Whether the levels were not stated by the source but taken to be the lowest.
    public boolean assumed() {
        return terms.assumed();
    }

    /// Whether it has no dates: at most one such stands for a member and an asset.
    public boolean standing() {
        return terms.period().isAlways();
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
