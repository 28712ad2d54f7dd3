package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PartnerGoodByeSaid;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Good-byes: everything that somebody has in a business, or that two businesses have with each
/// other, ends in one entry, or at a date.
public sealed interface GoodByeCommand extends Command {
    /// How far away the date may be.
    int AT_DAYS_MAX = 366;

    /// From when on nothing is to be left; empty for at once.
    Optional<Instant> at();

    /// Whether it is shut until then.
    boolean paused();

    /// @param successor a member who takes over the links that name the one who goes and the
    ///   invitations that he sent, and becomes an admin where there would be none
    /// @param leaveOwned whether it may go on though an account is the person's own
    record SayGoodBye(
            MemberId member,
            Optional<Instant> at,
            boolean paused,
            Optional<MemberId> successor,
            boolean leaveOwned)
            implements GoodByeCommand {
        @Override
        public String name() {
            return "say-good-bye";
        }

        @Override
        public Need need(Directory today) {
            Member its = Check.anyMember(today, member);
            return new Need.InBusiness(today.business(its).id(), "members.manage");
        }

        @Override
        public void write(Pen pen) {
            Member its = Check.member(pen.today(), member);
            Leaving leaving = new Leaving(pen.today(), its, pen.now());
            Check.open(pen.today(), leaving.business().id());
            Optional<Member> next = GoodByes.successor(pen, its, successor);
            GoodByes.refuseOwned(leaving, leaveOwned);
            pen.add(new MemberGoodByeSaid(member, GoodByes.at(pen, this)));
            if (leaving.lastAdmin() && its.role() == Role.ADMIN) {
                GoodByes.promote(pen, next);
            }
            leaving.links()
                    .forEach(l ->
                            pen.add(
                                    new AccessLinkChanged(
                                            l.id(), GoodByes.without(l, member, next))));
            leaving.requests().forEach(r -> pen.add(new RequestWithdrawn(r.id())));
            if (next.isEmpty()) {
                leaving.invitations().forEach(i -> pen.add(new InvitationWithdrawn(i.id())));
            }
            end(pen, its);
        }

        private void end(Pen pen, Member its) {
            if (at.isEmpty()) {
                pen.add(new MemberRemoved(member));
                return;
            }
            if (paused && !its.suspended()) pen.add(new MemberSuspended(member));
            Period until = GoodByes.until(its.period(), at.get());
            if (!until.equals(its.period())) pen.add(new MemberPeriodSet(member, until));
        }
    }

    /// @param business the side that says it
    record SayGoodByeToPartner(
            PartnershipId partnership, BusinessId business, Optional<Instant> at, boolean paused)
            implements GoodByeCommand {
        @Override
        public String name() {
            return "say-good-bye-to-partner";
        }

        @Override
        public Need need(Directory today) {
            Check.partnership(today, partnership);
            return new Need.InBusiness(business, "partners.manage");
        }

        @Override
        public void write(Pen pen) {
            Parting parting = Parting.of(pen.today(), partnership, business, pen.now());
            Partners.standing(pen, partnership);
            pen.add(new PartnerGoodByeSaid(partnership, business, GoodByes.at(pen, this)));
            parting.requests().forEach(r -> pen.add(new RequestWithdrawn(r.id())));
            if (at.isEmpty()) {
                pen.add(new PartnerLeft(partnership, business));
                return;
            }
            List<Share> given = parting.given();
            Refused.unless(
                    !given.isEmpty(),
                    "nothing is shared with this partner that could end at a date: say good-bye"
                            + " now");
            for (Share each : given) {
                if (paused && !each.paused()) pen.add(new SharePaused(each.id()));
                Period until = GoodByes.until(each.period(), at.get());
                if (!until.equals(each.period())) pen.add(new SharePeriodSet(each.id(), until));
            }
        }
    }
}
