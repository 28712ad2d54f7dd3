package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A command that waits, or waited, for a second admin. It never runs out: it waits until somebody
/// decides, or until it is released where the business allows that.
public final class Approval extends Sourced {
    /// How long it waits until whoever stands in for an admin may decide too.
    public static final Duration ESCALATES = Duration.ofDays(2);

    /// How long it waits until it is carried out without a second admin, where that is allowed.
    public static final Duration RELEASES = Duration.ofDays(7);

    /// What became of it; it only moves forward, from waiting to one of the others.
    public enum Fate {
        WAITING,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        /// Carried out because it waited long enough.
        RELEASED,
        /// Carried out at once, loudly.
        FORCED
    }

    private final ApprovalAsked made;
    final int business;
    final int by;
    private final Instant asked;
    Fate fate = Fate.WAITING;

    /// Who decided; -1 for nobody.
    int settledBy = -1;

    Instant ended = Period.OPEN_END;
    Sealed sentence = Sealed.NONE;

    Approval(ApprovalAsked made, int business, int by, Instant asked) {
        this.made = made;
        this.business = business;
        this.by = by;
        this.asked = asked;
    }

    Approval copy() {
        return (Approval) clone();
    }

    ApprovalAsked made() {
        return made;
    }

    @Override
    public ApprovalId id() {
        return made.approval();
    }

    /// The name of the command.
    public String command() {
        return made.command();
    }

    /// Why it waits.
    public List<Matter> matters() {
        return made.matters();
    }

    /// The command itself, sealed.
    public Sealed text() {
        return made.text();
    }

    /// By which the same command is known when it is given again.
    public Hash mark() {
        return made.mark();
    }

    public Instant asked() {
        return asked;
    }

    public Fate fate() {
        return fate;
    }

    public boolean waits() {
        return fate == Fate.WAITING;
    }

    /// When it was settled; [Period#OPEN_END] while it waits.
    public Instant ended() {
        return ended;
    }

    /// What was said when it was refused, sealed.
    public Sealed sentence() {
        return sentence;
    }

    /// From when on stand-ins may decide.
    public Instant escalates() {
        return asked.plus(ESCALATES);
    }

    /// From when on it may be carried out without a second admin, where the business allows that.
    public Instant releases() {
        return asked.plus(RELEASES);
    }
}
