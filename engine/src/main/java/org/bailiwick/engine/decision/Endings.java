package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What comes to an end by its date in the whole directory: memberships, assignments, places in
/// groups, shares, partnerships and access links. What has ended otherwise, or hangs on a closed
/// business, is not there.
public record Endings(Directory directory) {
    /// @param end the first instant at which it is over
    public record Ending(Calendar.Thing thing, Instant end) {}

    private static final Comparator<Ending> ORDER =
            Comparator.comparing(Ending::end).thenComparing(e -> e.thing().key());

    /// Whatever stands and ends after one instant, up to and with the other; the earliest first.
    public List<Ending> within(Instant after, Instant until) {
        List<Ending> all = new ArrayList<>();
        Looked looked = new Looked(after, until, all);
        directory.eachBusiness(business -> {
            if (!business.closed()) of(business, looked);
        });
        all.sort(ORDER);
        return all;
    }

    private record Looked(Instant after, Instant until, List<Ending> found) {
        boolean has(Instant end) {
            return end.isAfter(after) && !end.isAfter(until);
        }

        void add(Instant end, Calendar.Thing thing) {
            if (has(end)) found.add(new Ending(thing, end));
        }
    }

    private void of(Business business, Looked looked) {
        Listing listing = directory.listing();
        for (Member member : listing.members(business)) {
            if (member.gone()) continue;
            looked.add(member.period().until(), new Calendar.Membership(member));
            for (Listing.Place each : listing.places(member)) {
                looked.add(each.period().until(), new Calendar.Placed(each));
            }
            if (!listing.holdsAny(member, period -> looked.has(period.until()))) continue;
            for (Assignment each : listing.assignments(member)) {
                looked.add(each.period().until(), new Calendar.Assigned(each));
            }
        }
        for (Share share : listing.shares(business)) {
            boolean stands = directory.ended(share, looked.after()).equals(Period.OPEN_END);
            boolean before = !share.period().until().isAfter(directory.lasts(share));
            if (stands && before) {
                looked.add(share.period().until(), new Calendar.Shared(share, false));
            }
        }
        for (Partnership each : listing.partnerships(business)) {
            boolean first = listing.sides(each).getFirst() == business;
            if (first && !each.gone()) looked.add(each.until(), new Calendar.Related(each));
        }
        for (AccessLink link : directory.links().of(business)) {
            boolean open = link.state() != LinkState.CLOSED;
            if (open) looked.add(link.terms().expires(), new Calendar.Linked(link));
        }
    }
}
