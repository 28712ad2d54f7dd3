package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;

import java.time.Instant;

/// One membership: a person in a business. One that ended stays, without its assignments.
public final class Member extends Sourced {
    private final MemberId id;
    final int business;
    final int person;
    Role role;
    Finance finance;
    Period period;
    Label label = Label.EMPLOYEE;
    boolean suspended;
    boolean left;
    Instant ended = Period.OPEN_END;
    IntMap<Holding> holdings = IntMap.empty();
    int[] groups = Refs.NONE;
    int invitation = -1;

    /// When the member became an admin; long ago where there was no other then.
    Instant adminSince = Instant.EPOCH;

    /// Who stands in; -1 for nobody.
    int standIn = -1;

    Member(MemberId id, int business, int person, Role role, Finance finance, Period period) {
        this.id = id;
        this.business = business;
        this.person = person;
        this.role = role;
        this.finance = finance;
        this.period = period;
    }

    Member copy() {
        return (Member) clone();
    }

    @Override
    public MemberId id() {
        return id;
    }

    public Role role() {
        return role;
    }

    /// When the member became an admin; [Instant#EPOCH] where there was no other then, or he is
    /// none.
    public Instant adminSince() {
        return adminSince;
    }

    public Finance finance() {
        return finance;
    }

    public Period period() {
        return period;
    }

    public Label label() {
        return label;
    }

    public boolean suspended() {
        return suspended;
    }

    /// Removed, or left.
    public boolean gone() {
        return !ended.equals(Period.OPEN_END);
    }

    /// Whether the member ended it himself.
    public boolean left() {
        return left;
    }

    /// When it was ended; [Period#OPEN_END] while it was not.
    public Instant ended() {
        return ended;
    }
}
