package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that a good-bye to a partner is about, seen from one side.
///
/// @param ours the side that says it
public record Parting(
        Directory today, Partnership partnership, Business ours, Business theirs, Instant now) {
    /// @throws Refused where there is no such relation of this business
    static Parting of(Directory today, PartnershipId id, BusinessId side, Instant now) {
        Partnership partnership = Check.partnership(today, id);
        return of(today, partnership, side, now)
                .orElseThrow(() -> new Refused(new Refusal.NotFound("partnership", id.toString())));
    }

    /// Empty where this business is no side of it.
    public static Optional<Parting> of(
            Directory today, Partnership partnership, BusinessId side, Instant now) {
        return today.listing().sides(partnership).stream()
                .filter(b -> b.id().equals(side))
                .findFirst()
                .map(ours ->
                        new Parting(
                                today,
                                partnership,
                                ours,
                                today.listing().partner(partnership, ours),
                                now));
    }

    /// What we share with them.
    public List<Share> given() {
        return between(theirs, ours);
    }

    /// What they share with us.
    public List<Share> received() {
        return between(ours, theirs);
    }

    private List<Share> between(Business partner, Business owner) {
        return today.listing().shares(partner).stream()
                .filter(s -> !s.gone())
                .filter(s -> today.owningBusiness(today.asset(s)).equals(Optional.of(owner)))
                .toList();
    }

    /// What our members hold on what they share.
    public List<Assignment> assignments() {
        List<Assignment> all = new ArrayList<>();
        for (Share share : received()) {
            for (Assignment each : today.listing().assignments(today.asset(share))) {
                if (today.business(today.member(each)) == ours) all.add(each);
            }
        }
        return all;
    }

    /// What we have asked them for, and they have not answered.
    public List<Request> requests() {
        return today.requests().by(ours).stream()
                .filter(r -> r.pendingAt(now))
                .filter(r ->
                        !r.wishes().isEmpty()
                                && r.wishes().stream()
                                        .allMatch(w ->
                                                today.requests()
                                                        .asset(w)
                                                        .flatMap(today::owningBusiness)
                                                        .equals(Optional.of(theirs))))
                .toList();
    }
}
