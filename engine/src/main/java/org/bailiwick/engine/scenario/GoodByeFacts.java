package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PartnerGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PersonGoodByeSaid;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What good-byes come to, in facts.
record GoodByeFacts(Finder finder, Instant now) {
    List<Change> of(GoodByeDeed deed) {
        return switch (deed) {
            case GoodByeDeed.ToMember d -> member(d);
            case GoodByeDeed.ToPerson d -> person(d);
            case GoodByeDeed.ToPartner d -> partner(d);
            case GoodByeDeed.Keep(var one, var other) -> {
                Partnership its = finder.partnership(one, other);
                yield List.of(
                        new PartnerUntilSet(
                                its.id(), finder.names().business(one), Period.OPEN_END));
            }
        };
    }

    private Directory today() {
        return finder.directory();
    }

    private List<Change> member(GoodByeDeed.ToMember d) {
        Member its = finder.member(d.person(), d.business());
        Business business = finder.business(d.business());
        Optional<Instant> at = d.at().map(m -> m.end(business.zone()));
        List<Change> all = new ArrayList<>();
        all.add(new MemberGoodByeSaid(its.id(), at.orElse(now)));
        d.next()
                .map(name -> finder.member(name, d.business()))
                .filter(next -> next.role() != Role.ADMIN && alone(its, business))
                .ifPresent(next -> all.add(new MemberRoleSet(next.id(), Role.ADMIN)));
        end(its, at, d.paused(), all);
        return all;
    }

    private boolean alone(Member its, Business business) {
        return its.role() == Role.ADMIN
                && today().admins(business).stream()
                        .filter(m -> m != its)
                        .noneMatch(m -> !m.suspended() && m.period().isAlways());
    }

    private void end(Member its, Optional<Instant> at, boolean paused, List<Change> all) {
        today().requests().by(today().business(its)).stream()
                .filter(r -> r.pendingAt(now))
                .filter(r -> today().requests().member(r).equals(Optional.of(its)))
                .forEach(r -> all.add(new RequestWithdrawn(r.id())));
        if (at.isEmpty()) {
            all.add(new MemberRemoved(its.id()));
            return;
        }
        if (paused && !its.suspended()) all.add(new MemberSuspended(its.id()));
        Instant until = at.get();
        if (!until.isBefore(its.period().until())) return;
        boolean begun = its.period().from().isBefore(until);
        Period period = begun ? new Period(its.period().from(), until) : Period.until(until);
        all.add(new MemberPeriodSet(its.id(), period));
    }

    /// Days are those of UTC.
    private List<Change> person(GoodByeDeed.ToPerson d) {
        Person its = finder.person(d.person());
        Optional<Instant> at = d.at().map(m -> m.end(ZoneOffset.UTC));
        List<Change> all = new ArrayList<>();
        all.add(new PersonGoodByeSaid(its.id(), at.orElse(now)));
        for (Member each : today().memberships(its).reversed()) {
            if (!each.gone() && !each.period().endedBy(now)) end(each, at, false, all);
        }
        for (Address address : today().addresses(its)) {
            today().invitations(address).stream()
                    .filter(i -> i.pendingAt(now))
                    .forEach(i -> all.add(new InvitationWithdrawn(i.id())));
        }
        if (at.isEmpty() && !its.disabled()) all.add(new PersonDisabled(its.id()));
        return all;
    }

    private List<Change> partner(GoodByeDeed.ToPartner d) {
        Partnership its = finder.partnership(d.by(), d.partner());
        Business ours = finder.business(d.by());
        BusinessId by = ours.id();
        Optional<Instant> at = d.at().map(m -> m.end(ours.zone()));
        List<Change> all = new ArrayList<>();
        all.add(new PartnerGoodByeSaid(its.id(), by, at.orElse(now)));
        if (at.isEmpty()) {
            all.add(new PartnerLeft(its.id(), by));
            return all;
        }
        for (Share each : today().listing().shares(finder.business(d.partner()))) {
            boolean given =
                    !each.gone()
                            && today().owningBusiness(today().asset(each))
                                    .equals(Optional.of(ours));
            if (d.paused() && given && !each.paused()) all.add(new SharePaused(each.id()));
        }
        if (at.get().isBefore(its.until())) {
            all.add(new PartnerUntilSet(its.id(), by, at.get()));
        }
        return all;
    }
}
