package org.bailiwick.server.command;

import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything of one membership that a good-bye is about.
///
/// @param now at which it is looked
public record Leaving(Directory today, Member member, Instant now) {
    public Business business() {
        return today.business(member);
    }

    public Person person() {
        return today.person(member);
    }

    /// Direct ones, dated ones too.
    public List<Assignment> assignments() {
        return today.listing().assignments(member);
    }

    public List<Group> groups() {
        return today.listing().groups(member);
    }

    /// What waits for this member.
    public List<Request> requests() {
        return today.requests().by(business()).stream()
                .filter(r -> r.pendingAt(now))
                .filter(r -> today.requests().member(r).equals(Optional.of(member)))
                .toList();
    }

    /// What this member can decide now: others who may go on.
    public List<Request> waiting() {
        List<Request> all = new ArrayList<>();
        Caller caller = Caller.person(person().id());
        for (Asset asset : today.listing().assets(business())) {
            for (Request each : today.requests().waiting(asset, now)) {
                boolean his = Authority.may(today, caller, Deciders.of(today, each), now);
                if (his && !all.contains(each)) all.add(each);
            }
        }
        return all;
    }

    /// Links that name this member for the work on what is given.
    public List<AccessLink> links() {
        return today.links().of(business()).stream()
                .filter(l -> l.state() != LinkState.CLOSED)
                .filter(l -> l.terms().named().contains(member.id()))
                .toList();
    }

    /// Links that he made or took over, whoever they name.
    public List<AccessLink> made() {
        return today.links().of(business()).stream()
                .filter(l -> l.state() != LinkState.CLOSED)
                .filter(l -> today.listing().keeper(l).equals(Optional.of(person())))
                .toList();
    }

    /// What waits for a second admin and could not be carried out without him: he asked for it, or
    /// it is about nobody else.
    public List<Approval> approvals() {
        return today.approvals().waiting(business()).stream()
                .filter(a -> today.approvals().by(a) == person() || onlyAbout(a))
                .toList();
    }

    private boolean onlyAbout(Approval approval) {
        return !approval.matters().isEmpty()
                && approval.matters().stream()
                        .allMatch(m -> m.about().filter(member.id()::equals).isPresent());
    }

    /// What waits for a second admin and he can decide now.
    public List<Approval> deciding() {
        return today.approvals().waiting(business()).stream()
                .filter(a -> Deputies.able(today, a, now).all().contains(person().id()))
                .toList();
    }

    /// Invitations that this member sent and nobody has answered.
    public List<Invitation> invitations() {
        return today.listing().invitations(business()).stream()
                .filter(i -> i.pendingAt(now))
                .filter(i -> today.listing().inviter(i).equals(Optional.of(person())))
                .toList();
    }

    /// Assets of the person's own that the business has only because he shares them.
    public List<Asset> owned() {
        Owner owner = new Owner.Person(person().id());
        return today.listing().shares(business()).stream()
                .filter(s -> !s.gone())
                .map(today::asset)
                .filter(a ->
                        today.owningPerson(a)
                                .map(p -> new Owner.Person(p.id()))
                                .filter(owner::equals)
                                .isPresent())
                .toList();
    }

    /// Assets of the business that name him as their creator: that stays true.
    public List<Asset> created() {
        return today.listing().near(person()).stream()
                .filter(a -> today.creator(a).equals(Optional.of(person())))
                .filter(a -> today.owningBusiness(a).equals(Optional.of(business())))
                .toList();
    }

    /// Whether nobody else is an admin for good.
    public boolean lastAdmin() {
        return today.admins(business()).stream()
                .filter(m -> m != member)
                .noneMatch(m -> LastAdmin.lasts(today, m, now));
    }
}
