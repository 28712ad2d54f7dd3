package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;

import java.time.Instant;
import java.util.List;

/// An offer of membership to an address.
public final class Invitation extends Sourced {
    /// What became of it. That it expired is derived from its date.
    public enum Fate {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /// An assignment that comes with the membership.
    ///
    /// @param by who offers it, -1 for nobody
    record Offer(int asset, Levels levels, int by) {}

    private final InvitationId id;
    final int business;
    final int address;
    final Role role;
    final Finance finance;
    final Period membership;
    Instant expires;
    Label label = Label.EMPLOYEE;
    Fate fate = Fate.OPEN;
    List<Offer> offers = List.of();

    /// Who sent it; -1 where no person did.
    int by = -1;

    Invitation(
            InvitationId id,
            int business,
            int address,
            Role role,
            Finance finance,
            Period membership,
            Instant expires) {
        this.id = id;
        this.business = business;
        this.address = address;
        this.role = role;
        this.finance = finance;
        this.membership = membership;
        this.expires = expires;
    }

    Invitation copy() {
        return (Invitation) clone();
    }

    @Override
    public InvitationId id() {
        return id;
    }

    public Label label() {
        return label;
    }

    public Role role() {
        return role;
    }

    public Finance finance() {
        return finance;
    }

    public Period membership() {
        return membership;
    }

    public Instant expires() {
        return expires;
    }

    public Fate fate() {
        return fate;
    }

    /// Whether it can be accepted at this moment.
    public boolean pendingAt(Instant now) {
        return fate == Fate.OPEN && now.isBefore(expires);
    }
}
