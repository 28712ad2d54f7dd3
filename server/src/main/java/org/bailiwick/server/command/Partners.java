package org.bailiwick.server.command;

import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.server.sentence.Sentence;

import java.util.List;

/// What the commands between two businesses have in common.
final class Partners {
    private Partners() {}

    static Need managing(Business business) {
        return new Need.InBusiness(business.id(), "partners.manage");
    }

    /// Who proposed it or added the other, then the other.
    static List<Business> sides(Directory today, PartnershipId id) {
        return today.listing().sides(Check.partnership(today, id));
    }

    static List<Partnership> between(Directory today, Business one, Business other) {
        return today.listing().partnerships(one).stream()
                .filter(p -> today.listing().partner(p, one).id().equals(other.id()))
                .toList();
    }

    /// Ends a proposal that nobody answered in time, or a relation that is over, so that there can
    /// be another.
    static void refuseTwice(Pen pen, Business ours, Business theirs) {
        Refused.unless(!ours.id().equals(theirs.id()), "a business is no partner of itself");
        for (Partnership each : between(pen.today(), ours, theirs)) {
            if (each.gone()) continue;
            if (each.lapsedAt(pen.now())) {
                pen.add(new PartnerWithdrawn(each.id()));
                continue;
            }
            if (each.overAt(pen.now())) {
                pen.add(new PartnerEnded(each.id()));
                continue;
            }
            Refused.unless(
                    each.proposed(),
                    "`%s` and `%s` are partners already",
                    ours.name(),
                    theirs.name());
            boolean byUs = pen.today().listing().sides(each).getFirst().id().equals(ours.id());
            if (!byUs) {
                throw Refused.conflict("`%s` has proposed this already: accept it", theirs.name());
            }
            throw Refused.conflict(
                    "`%s` has not answered yet: wait, or withdraw the proposal", theirs.name());
        }
    }

    /// One that was accepted, or needed no acceptance.
    static Partnership standing(Pen pen, PartnershipId id) {
        Partnership found = notGone(pen, id);
        Refused.unless(
                !found.proposed(),
                "this partnership is only proposed: who proposed it withdraws it, the other one"
                        + " declines");
        return found;
    }

    /// A proposal that can still be accepted.
    static Partnership waiting(Pen pen, PartnershipId id) {
        Partnership found = notGone(pen, id);
        Refused.unless(
                found.proposed(), "this partnership waits for nobody: leave it, or end it instead");
        Refused.unless(found.waitsAt(pen.now()), "the proposal has expired: add the partner anew");
        return found;
    }

    private static Partnership notGone(Pen pen, PartnershipId id) {
        Partnership found = Check.partnership(pen.today(), id);
        String state =
                switch (found.fate()) {
                    case STANDS -> "";
                    case ENDED, LEFT -> "has ended";
                    case DECLINED -> "was declined";
                    case WITHDRAWN -> "was withdrawn";
                };
        if (found.overAt(pen.now())) state = "has ended";
        Refused.unless(
                state.isEmpty(),
                "the partnership `%s` %s: add the partner anew",
                id,
                Sentence.of(state));
        return found;
    }
}
