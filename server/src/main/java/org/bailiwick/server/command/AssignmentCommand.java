package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;

import java.util.Optional;

/// What can be done about assignments.
public sealed interface AssignmentCommand extends Command {
    /// A member holds these levels on an asset. Without dates it replaces what stood; with dates it
    /// is added.
    record Assign(
            AssignmentId assignment, MemberId member, AssetId asset, Levels levels, Period period)
            implements AssignmentCommand {
        @Override
        public String name() {
            return "assign";
        }

        @Override
        public Need need(Directory today) {
            Member its = Check.anyMember(today, member);
            return Need.assigning(today.business(its).id(), asset, true);
        }

        @Override
        public void write(Pen pen) {
            Member its = Check.member(pen.today(), member);
            Business business = Check.open(pen.today(), pen.today().business(its).id());
            Asset what = Check.asset(pen.today(), asset);
            Reach.refuseBeyond(pen, business, what, levels, "levels");
            Check.period(pen, period);
            if (!period.isAlways()) refuseTooMany(pen, its, what);
            pen.add(new AssetAssigned(assignment, member, asset, levels, period, false));
        }
    }

    /// What a member holds becomes more or less, for as long as before: another assignment takes
    /// the place of this one.
    ///
    /// @param assignment the one that takes its place
    record ReplaceAssignment(AssignmentId assignment, AssignmentId instead, Levels levels)
            implements AssignmentCommand {
        @Override
        public String name() {
            return "replace-assignment";
        }

        @Override
        public Need need(Directory today) {
            return of(today, instead, true);
        }

        @Override
        public void write(Pen pen) {
            Assignment before = Check.assignment(pen.today(), instead);
            Member its = pen.today().member(before);
            Asset what = pen.today().asset(before);
            Business business = Check.open(pen.today(), pen.today().business(its).id());
            Reach.refuseBeyond(pen, business, what, levels, "levels");
            ExtendCommand.refuseOver(pen, before);
            if (!before.standing()) pen.add(new AssetUnassigned(instead));
            pen.add(
                    new AssetAssigned(
                            assignment, its.id(), what.id(), levels, before.period(), false));
        }
    }

    record SetAssignmentPeriod(AssignmentId assignment, Period period)
            implements AssignmentCommand {
        @Override
        public String name() {
            return "set-assignment-period";
        }

        @Override
        public Need need(Directory today) {
            return of(today, assignment, true);
        }

        @Override
        public void write(Pen pen) {
            Check.assignment(pen.today(), assignment);
            pen.add(new AssignmentPeriodSet(assignment, Check.period(pen, period)));
        }
    }

    record Unassign(AssignmentId assignment) implements AssignmentCommand {
        @Override
        public String name() {
            return "unassign";
        }

        @Override
        public Need need(Directory today) {
            return of(today, assignment, false);
        }

        @Override
        public void write(Pen pen) {
            Check.assignment(pen.today(), assignment);
            pen.add(new AssetUnassigned(assignment));
        }
    }

    private static Need of(Directory today, AssignmentId id, boolean grant) {
        Assignment assignment = Check.assignment(today, id);
        Member member = today.member(assignment);
        return Need.assigning(today.business(member).id(), today.asset(assignment).id(), grant);
    }

    /// @throws Refused where there are too many with dates already
    static void refuseTooMany(Pen pen, Member its, Asset what) {
        int most = pen.limits().datedMax();
        long dated =
                pen.today().listing().assignments(its).stream()
                        .filter(a -> pen.today().asset(a).id().equals(what.id()))
                        .filter(a -> !a.standing())
                        .count();
        if (dated < most) return;
        throw new Refused(
                new Refusal.TooMany(
                        "dated assignments",
                        most,
                        "a member has at most %d dated assignments on one asset: take one back",
                        most));
    }

    /// Which assets a business can hand out, and how far.
    final class Reach {
        private Reach() {}

        /// @param field which says the levels
        static void refuseBeyond(
                Pen pen, Business business, Asset asset, Levels levels, String field) {
            boolean owned = owns(pen.today(), business, asset);
            Optional<Share> share =
                    owned ? Optional.empty() : Optional.of(live(pen, business, asset));
            Check.levels(pen.today(), asset.kind(), levels, field);
            if (share.isEmpty()) return;
            Refused.unless(
                    covers(pen.today(), share.get(), levels),
                    "`%s` is shared with `%s` up to `%s`: assign less, or ask the owner to raise"
                            + " the share",
                    asset.name(),
                    business.name(),
                    share.get().cap());
        }

        /// Whether a share reaches as far as these levels, which the model has.
        static boolean covers(Directory today, Share share, Levels levels) {
            Kind kind = today.kind(today.asset(share).kind()).orElseThrow();
            return (kind.mask(levels.names()) & ~kind.mask(share.cap().names())) == 0;
        }

        static boolean owns(Directory today, Business business, Asset asset) {
            Optional<Business> owner = today.owningBusiness(asset);
            return owner.isPresent() && owner.get().id().equals(business.id());
        }

        /// Of an asset that the business never had it is not told that it exists.
        static Share live(Pen pen, Business business, Asset asset) {
            Directory today = pen.today();
            boolean had = today.share(asset, business).isPresent();
            if (!had && !today.ownedOnce(asset, business)) {
                throw new Refused(new Refusal.NotFound("asset", asset.id().toString()));
            }
            return today.share(asset, business)
                    .filter(s -> today.ended(s, pen.now()).equals(Period.OPEN_END))
                    .orElseThrow(() ->
                            Refused.conflict(
                                    "this asset is neither owned by `%s` nor shared with it: ask"
                                            + " its owner to share it",
                                    business.name()));
        }
    }
}
