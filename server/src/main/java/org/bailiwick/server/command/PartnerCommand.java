package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;

/// What can be done between two businesses.
public sealed interface PartnerCommand extends Command {
    /// @param one the business that adds the other
    record AddPartner(PartnershipId partnership, BusinessId one, BusinessId other)
            implements PartnerCommand {
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
            Business theirs = Check.open(pen.today(), other);
            Refused.unless(!one.equals(other), "a business is no partner of itself");
            Refused.unless(
                    !partners(pen.today(), ours, theirs),
                    "`%s` and `%s` are partners already".formatted(ours.name(), theirs.name()));
            pen.add(new PartnerAdded(partnership, one, other));
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
            var sides = today.listing().sides(Check.partnership(today, partnership));
            return Need.any(
                    new Need.InBusiness(sides.get(0).id(), "partners.manage"),
                    new Need.InBusiness(sides.get(1).id(), "partners.manage"));
        }

        @Override
        public void write(Pen pen) {
            Check.partnership(pen.today(), partnership);
            pen.add(new PartnerEnded(partnership));
        }
    }

    /// Whether the two are partners now.
    static boolean partners(Directory today, Business one, Business other) {
        for (Partnership partnership : today.listing().partnerships(one)) {
            boolean with = today.listing().partner(partnership, one).id().equals(other.id());
            if (with && !partnership.gone()) return true;
        }
        return false;
    }
}
