package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What begins and what ends by its date, of what a business gives and of what it gets: each thing
/// under its own dates. What has come to an end otherwise stands in no calendar.
///
/// @param now at which it is looked at: what is pending then can still run out
public record Calendar(Directory directory, Instant now) {
    /// What begins or ends.
    public sealed interface Thing {
        default Id id() {
            return switch (this) {
                case Membership t -> t.member.id();
                case Assigned t -> t.assignment.id();
                case Shared t -> t.share.id();
                case Invited t -> t.invitation.id();
                case Proposed t -> t.partnership.id();
                case Related t -> t.partnership.id();
                case Offered t -> t.transfer.id();
                case Linked t -> t.link.id();
                case Placed t -> t.place.group().id();
            };
        }

        /// Tells one thing from all others; its id, where it has one of its own.
        default String key() {
            return this instanceof Placed(var place)
                    ? place.group().id() + "." + place.member().id()
                    : id().toString();
        }
    }

    public record Membership(Member member) implements Thing {}

    /// An assignment to a member of the business.
    public record Assigned(Assignment assignment) implements Thing {}

    /// The place of a member of the business in a group.
    public record Placed(Listing.Place place) implements Thing {}

    /// @param given whether the business gives it; otherwise it gets it
    public record Shared(Share share, boolean given) implements Thing {}

    /// The offer of a membership; its end is that of the offer.
    public record Invited(Invitation invitation) implements Thing {}

    /// A partnership that waits for an answer.
    public record Proposed(Partnership partnership) implements Thing {}

    /// A partnership that ends by its date, and what is shared under it.
    public record Related(Partnership partnership) implements Thing {}

    /// An asset that is offered to somebody, or by somebody.
    public record Offered(Transfer transfer) implements Thing {}

    /// A link by which a business asks clients for access; what they gave has dates of its own.
    public record Linked(AccessLink link) implements Thing {}

    /// @param at the first instant at which it is so
    /// @param begins otherwise it ends
    public record Turn(Instant at, boolean begins, Thing thing) {}

    private static final Comparator<Turn> ORDER =
            Comparator.comparing(Turn::at)
                    .thenComparing(Turn::begins)
                    .thenComparing(turn -> turn.thing().key());

    /// Whatever begins at `from` or later and before `until`, and whatever was last so in that
    /// time; the earliest first.
    public List<Turn> of(Business business, Instant from, Instant until) {
        Period looked = new Period(from, until);
        Listing listing = directory.listing();
        List<Turn> turns = new ArrayList<>();
        for (Member member : listing.members(business)) {
            if (member.gone()) continue;
            add(turns, looked, member.period(), new Membership(member));
            for (Assignment each : listing.assignments(member)) {
                add(turns, looked, each.period(), new Assigned(each));
            }
            for (Listing.Place each : listing.places(member)) {
                add(turns, looked, each.period(), new Placed(each));
            }
        }
        shares(business, looked, turns);
        for (Invitation each : listing.invitations(business)) {
            if (each.pendingAt(now)) ends(turns, looked, each.expires(), new Invited(each));
        }
        for (Partnership each : listing.partnerships(business)) {
            if (each.waitsAt(now)) ends(turns, looked, each.expires(), new Proposed(each));
            if (!each.gone()) ends(turns, looked, each.until(), new Related(each));
        }
        for (Transfer each : directory.transfers().of(business)) {
            if (each.pendingAt(now)) ends(turns, looked, each.expires(), new Offered(each));
        }
        for (AccessLink each : directory.links().of(business)) {
            if (each.state() == LinkState.CLOSED) continue;
            add(turns, looked, each.terms().open(), new Linked(each));
        }
        turns.sort(ORDER);
        return turns;
    }

    private void shares(Business business, Period looked, List<Turn> turns) {
        for (Share share : directory.listing().shares(business)) {
            add(turns, looked, share, false);
        }
        for (var asset : directory.listing().assets(business)) {
            for (Share share : directory.shares(asset)) {
                add(turns, looked, share, true);
            }
        }
    }

    /// What lies behind the end of the relation does not come any more.
    private void add(List<Turn> turns, Period looked, Share share, boolean given) {
        if (!directory.ended(share, now).equals(Period.OPEN_END)) return;
        List<Turn> all = new ArrayList<>();
        add(all, looked, share.period(), new Shared(share, given));
        Instant last = directory.lasts(share);
        all.removeIf(t -> t.begins() ? !t.at().isBefore(last) : t.at().isAfter(last));
        turns.addAll(all);
    }

    private static void add(List<Turn> turns, Period looked, Period period, Thing thing) {
        if (looked.includes(period.from())) turns.add(new Turn(period.from(), true, thing));
        ends(turns, looked, period.until(), thing);
    }

    private static void ends(List<Turn> turns, Period looked, Instant at, Thing thing) {
        boolean within = at.isAfter(looked.from()) && !at.isAfter(looked.until());
        if (within) turns.add(new Turn(at, false, thing));
    }
}
