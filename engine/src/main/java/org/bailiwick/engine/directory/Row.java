package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Id;

/// A thing in the directory. A row is changed only by the [Draft] that has just copied it, and
/// never once the directory is published.
public abstract sealed class Row implements Cloneable permits Sourced, Assignment {
    int ref;
    int since;

    /// The number of the source that made it; 0 where no source did.
    abstract short origin();

    /// To be said once, when it is made.
    abstract void comesFrom(short origin);

    /// Its place in the table of its type in this directory, and in no other.
    public final int ref() {
        return ref;
    }

    /// The number of the entry that made it.
    public final int since() {
        return since;
    }

    /// Its identity.
    public abstract Id id();

    /// The lower half of its id.
    long lower() {
        return id().lo();
    }

    /// Whether its id has these halves.
    boolean isCalled(long hi, long lo) {
        Id id = id();
        return id.lo() == lo && id.hi() == hi;
    }

    @Override
    protected final Row clone() {
        try {
            return (Row) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every row is cloneable", impossible);
        }
    }
}
