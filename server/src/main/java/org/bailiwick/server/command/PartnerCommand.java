package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerDeclined;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.time.Duration;
import java.util.List;

/// What can be done between two businesses.
public sealed interface PartnerCommand extends Command {
    /// How long a proposal stands open.
    Duration OPEN_FOR = Duration.ofDays(14);

    PartnershipId partnership();

    /// Begins at once, or waits for the other one where that one wants to be asked.
    ///
    /// @param one the business that adds the other
    record AddPartner(PartnershipId partnership, BusinessId one, Sought other)
            implements PartnerCommand {
        /// By its id.
        public AddPartner(PartnershipId partnership, BusinessId one, BusinessId other) {
            this(partnership, one, new Sought.Id(other));
        }

        @Override
        public String name() {
            return "add-partner";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(one, "partners.manage");
        }

        @Override
        public void write(Pen pen) {
            Business ours = Check.open(pen.today(), one);
            Business theirs = other.find(pen);
            Partners.refuseTwice(pen, ours, theirs);
            boolean agreed = other.use(pen, one);
            boolean asks = !agreed && theirs.settings().partners() == PartnerStart.AFTER_ACCEPTANCE;
            pen.add(
                    asks
                            ? new PartnerProposed(
                                    partnership, one, theirs.id(), pen.now().plus(OPEN_FOR))
                            : new PartnerAdded(partnership, one, theirs.id()));
        }
    }

    /// What waited for the acceptance opens.
    record AcceptPartner(PartnershipId partnership) implements PartnerCommand {
        @Override
        public String name() {
            return "accept-partner";
        }

        @Override
        public Need need(Directory today) {
            return Partners.managing(Partners.sides(today, partnership).getLast());
        }

        @Override
        public void write(Pen pen) {
            Partners.waiting(pen, partnership);
            for (Business side : Partners.sides(pen.today(), partnership)) {
                Check.open(pen.today(), side.id());
            }
            pen.add(new PartnerAccepted(partnership));
        }
    }

    /// Ends what waits for the acceptance, too.
    record DeclinePartner(PartnershipId partnership) implements PartnerCommand {
        @Override
        public String name() {
            return "decline-partner";
        }

        @Override
        public Need need(Directory today) {
            return Partners.managing(Partners.sides(today, partnership).getLast());
        }

        @Override
        public void write(Pen pen) {
            Partners.waiting(pen, partnership);
            pen.add(new PartnerDeclined(partnership));
        }
    }

    record WithdrawPartner(PartnershipId partnership) implements PartnerCommand {
        @Override
        public String name() {
            return "withdraw-partner";
        }

        @Override
        public Need need(Directory today) {
            return Partners.managing(Partners.sides(today, partnership).getFirst());
        }

        @Override
        public void write(Pen pen) {
            Partners.waiting(pen, partnership);
            pen.add(new PartnerWithdrawn(partnership));
        }
    }

    /// Ends the shares of both directions too.
    record EndPartner(PartnershipId partnership) implements PartnerCommand {
        @Override
        public String name() {
            return "end-partner";
        }

        @Override
        public Need need(Directory today) {
            List<Business> sides = Partners.sides(today, partnership);
            return Need.any(
                    Partners.managing(sides.getFirst()), Partners.managing(sides.getLast()));
        }

        @Override
        public void write(Pen pen) {
            Partners.standing(pen, partnership);
            pen.add(new PartnerEnded(partnership));
        }
    }

    /// As ended, and the record says by whom.
    ///
    /// @param business the one of the two that leaves
    record LeavePartner(PartnershipId partnership, BusinessId business) implements PartnerCommand {
        @Override
        public String name() {
            return "leave-partner";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "partners.manage");
        }

        @Override
        public void write(Pen pen) {
            boolean side =
                    Partners.sides(pen.today(), partnership).stream()
                            .anyMatch(b -> b.id().equals(business));
            if (!side) {
                throw new Refused(new Refusal.NotFound("partnership", partnership.toString()));
            }
            Partners.standing(pen, partnership);
            pen.add(new PartnerLeft(partnership, business));
        }
    }

    /// Whether the two are partners now, or one has asked the other.
    static boolean partners(Pen pen, Business one, Business other) {
        return Partners.between(pen.today(), one, other).stream()
                .anyMatch(p -> p.standsAt(pen.now()));
    }
}
