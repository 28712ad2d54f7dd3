package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;

/// Lets something that ends by its date last longer, and nothing else: it begins when it began.
/// What is over already is not brought back so, and nothing is shortened.
public sealed interface ExtendCommand extends Command {
    String ASSIGNMENT_OVER = "the assignment ended on its own at `%s`: assign the asset anew";

    /// When it ends from now on.
    Instant until();

    record ExtendMember(MemberId member, Instant until) implements ExtendCommand {
        @Override
        public String name() {
            return "extend-member";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(
                    today.business(Check.anyMember(today, member)).id(), "members.manage");
        }

        @Override
        public void write(Pen pen) {
            Period its = Check.member(pen.today(), member).period();
            String over =
                    "the membership ended on its own at `%s`: give it new dates with"
                            + " `set-member-period`, from which on it goes on";
            pen.add(new MemberPeriodSet(member, longer(pen, its, until, over)));
        }
    }

    record ExtendAssignment(AssignmentId assignment, Instant until) implements ExtendCommand {
        @Override
        public String name() {
            return "extend-assignment";
        }

        @Override
        public Need need(Directory today) {
            var its = Check.assignment(today, assignment);
            return Need.assigning(
                    today.business(today.member(its)).id(), today.asset(its).id(), true);
        }

        @Override
        public void write(Pen pen) {
            Period its = Check.assignment(pen.today(), assignment).period();
            pen.add(new AssignmentPeriodSet(assignment, longer(pen, its, until, ASSIGNMENT_OVER)));
        }
    }

    record ExtendGroupMember(GroupId group, MemberId member, Instant until)
            implements ExtendCommand {
        @Override
        public String name() {
            return "extend-group-member";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(
                    today.business(Check.anyGroup(today, group)).id(), "assets.manage");
        }

        @Override
        public void write(Pen pen) {
            Group its = Check.group(pen.today(), group);
            Member his = Check.memberOf(pen.today(), pen.today().business(its), member);
            Listing.Place place =
                    pen.today().listing().places(his).stream()
                            .filter(p -> p.group().id().equals(group))
                            .findFirst()
                            .orElseThrow(() ->
                                    Refused.conflict(
                                            "he has no place in this group: give him one with"
                                                    + " `set-group-member`"));
            String over =
                    "the place ended on its own at `%s`: give it new dates with"
                            + " `set-group-member`, from which on it goes on";
            Period longer = longer(pen, place.period(), until, over);
            pen.add(new GroupMemberSet(group, member, place.levels(), longer));
        }
    }

    record ExtendShare(ShareId share, Instant until) implements ExtendCommand {
        @Override
        public String name() {
            return "extend-share";
        }

        @Override
        public Need need(Directory today) {
            Share its = Check.anyShare(today, share);
            return ShareCommand.owner(today, today.asset(its).id());
        }

        @Override
        public void write(Pen pen) {
            Period its = Check.share(pen.today(), share).period();
            String over =
                    "the share ended on its own at `%s`: give it new dates with"
                            + " `set-share-period`, from which on it goes on";
            pen.add(new SharePeriodSet(share, longer(pen, its, until, over)));
        }
    }

    /// Clients can confirm it for longer. What they give by it ends as it says.
    record ExtendAccessLink(AccessLinkId link, Instant until) implements ExtendCommand {
        @Override
        public String name() {
            return "extend-access-link";
        }

        @Override
        public Need need(Directory today) {
            AccessLink its = Check.link(today, link);
            return LinkRules.managing(today.links().agency(its).id());
        }

        @Override
        public void write(Pen pen) {
            LinkTerms its = LinkRules.notClosed(pen, link).terms();
            String over = "this link ended on its own at `%s`: give it new terms, or make another";
            pen.add(new AccessLinkChanged(link, its.open(longer(pen, its.open(), until, over))));
        }
    }

    /// @throws Refused where it has ended by its date
    static void refuseOver(Pen pen, Assignment its) {
        refuseOver(pen, its.period(), ASSIGNMENT_OVER);
    }

    private static void refuseOver(Pen pen, Period its, String over) {
        Refused.unless(!its.endedBy(pen.now()), over, its.until());
    }

    /// @param over what is said where it is over already, with a place for when it ended
    private static Period longer(Pen pen, Period its, Instant until, String over) {
        if (its.until().equals(Period.OPEN_END)) {
            throw Refused.conflict("this has no end: there is nothing to extend");
        }
        refuseOver(pen, its, over);
        if (!until.isAfter(its.until())) {
            throw Refused.invalid("until", "it lasts until `%s`: give a later end", its.until());
        }
        return new Period(its.from(), until);
    }
}
