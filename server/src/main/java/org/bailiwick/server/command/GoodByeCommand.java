package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GoodByeChange.GoodByeChecked;
import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PartnerGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PersonGoodByeSaid;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Good-byes: everything that somebody has in a business, or anywhere, or that two businesses have
/// with each other, ends in one entry, or at a date.
public sealed interface GoodByeCommand extends Command {
    /// How far away the date may be.
    int AT_DAYS_MAX = 366;

    /// One that is said.
    sealed interface Saying extends GoodByeCommand {
        /// From when on nothing is to be left; empty for at once.
        Optional<Instant> at();

        /// Whether it is shut until then.
        boolean paused();
    }

    /// @param successor a member who takes over the links that the one who goes made or that name
    ///   him, and the invitations that he sent, and becomes an admin where there would be none
    /// @param leaveOwned whether it may go on though an account is the person's own
    record SayGoodBye(
            MemberId member,
            Optional<Instant> at,
            boolean paused,
            Optional<MemberId> successor,
            boolean leaveOwned)
            implements Saying {
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
            GoodByes.refuseOwned(leaving.owned(), leaveOwned);
            Instant ends = GoodByes.at(pen, this);
            GoodByes.refuseLater(ends, its);
            pen.add(new MemberGoodByeSaid(member, ends));
            new Ending(pen, this, leaving, next).write();
            if (pen.changes().size() == 1) throw GoodByes.ending(its);
        }
    }

    /// The operator's, to somebody wherever he is.
    ///
    /// @param successors at most one in each business
    /// @param keeper who answers from then on for the keys that he made
    /// @param endKeys whether they end otherwise
    record SayGoodByeToPerson(
            PersonId person,
            Optional<Instant> at,
            boolean paused,
            List<MemberId> successors,
            Optional<PersonId> keeper,
            boolean endKeys,
            boolean leaveOwned)
            implements Saying {
        public SayGoodByeToPerson {
            successors = List.copyOf(successors);
        }

        @Override
        public String name() {
            return "say-good-bye-to-person";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Person its = Check.person(pen.today(), person);
            Departing departing = new Departing(pen.today(), its, pen.now());
            GoodByes.refuseOwned(departing.owned(), leaveOwned);
            departing.refuseStrange(successors);
            pen.add(new PersonGoodByeSaid(person, GoodByes.at(pen, this)));
            for (Leaving each : departing.memberships()) {
                new Ending(pen, this, each, departing.next(pen, each, successors)).write();
            }
            departing.invited().forEach(pen::add);
            departing.keys(pen, this).forEach(pen::add);
            if (at.isEmpty() && !its.disabled()) pen.add(new PersonDisabled(person));
        }
    }

    /// @param business the side that says it
    record SayGoodByeToPartner(
            PartnershipId partnership, BusinessId business, Optional<Instant> at, boolean paused)
            implements Saying {
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
            Instant ends = GoodByes.at(pen, this);
            GoodByes.refuseLater(pen.today(), ends, parting);
            pen.add(new PartnerGoodByeSaid(partnership, business, ends));
            parting.requests().forEach(r -> pen.add(new RequestWithdrawn(r.id())));
            if (at.isEmpty()) {
                pen.add(new PartnerLeft(partnership, business));
                return;
            }
            for (Share each : parting.given()) {
                if (paused && !each.paused()) pen.add(new SharePaused(each.id()));
            }
            pen.add(new PartnerUntilSet(partnership, business, ends));
        }
    }

    /// The relation has no end any more, by the side that gave it one. What was paused stays so: of
    /// a share nothing tells whether the good-bye paused it.
    record KeepPartner(PartnershipId partnership) implements GoodByeCommand {
        @Override
        public String name() {
            return "keep-partner";
        }

        @Override
        public Need need(Directory today) {
            Partnership its = Check.partnership(today, partnership);
            return Partners.managing(
                    today.listing()
                            .closes(its)
                            .orElse(Partners.sides(today, partnership).getFirst()));
        }

        @Override
        public void write(Pen pen) {
            Partnership its = Partners.standing(pen, partnership);
            Refused.unless(
                    !its.until().equals(Period.OPEN_END),
                    "this partnership has no end: there is nothing to take back");
            BusinessId by = pen.today().listing().closes(its).orElseThrow().id();
            pen.add(new PartnerUntilSet(partnership, by, Period.OPEN_END));
        }
    }

    /// By the clock, a week after nothing was to be left: what is found is written down.
    ///
    /// @param entry in which the good-bye was said
    record CheckGoodBye(long entry, GoodByeChange.Said said) implements GoodByeCommand {
        @Override
        public String name() {
            return "check-good-bye";
        }

        @Override
        public Need need(Directory today) {
            return Need.CLOCK;
        }

        @Override
        public void write(Pen pen) {
            Instant due = said.at().plus(GoodByeChecks.AFTER);
            Refused.unless(!pen.now().isBefore(due), "it is looked again from %s on: wait", due);
            Refused.unless(
                    pen.today().undoables().undoneBy(entry).isEmpty(),
                    "this good-bye was undone: there is nothing to look for");
            GoodByeChecked found =
                    GoodByeChecks.look(pen.today(), entry, said, pen.now())
                            .orElseThrow(() ->
                                    new Refused(
                                            new Refusal.NotFound("entry", Long.toString(entry))));
            pen.add(found);
        }
    }
}
