package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The pairs of person and object about which changes can make a difference; may hold more, never
/// less. Looks at the directory before and after, since a change can begin and end ways.
final class Scope {
    private final Directory before;
    private final Directory after;
    private final Map<PersonId, Set<Id>> pairs = new LinkedHashMap<>();

    Scope(Directory before, Directory after) {
        this.before = before;
        this.after = after;
    }

    void each(BiConsumer<PersonId, Id> consumer) {
        pairs.forEach((person, objects) -> objects.forEach(o -> consumer.accept(person, o)));
    }

    void note(Change change) {
        switch (change) {
            case PersonChange c -> person(c.person());
            case BusinessChange c -> business(c.business());
            case InvitationChange _ -> {}
            case SecurityChange.SecondStepDated c -> business(c.business());
            case SecurityChange _ -> {}
            case MemberChange c -> member(c);
            case AssetChange c -> asset(c.asset());
            case AssignmentChange c -> assignment(c);
            case GroupChange c -> group(c.group());
            case PartnerChange c -> partner(c);
            case ShareChange c -> share(c);
            case TransferChange _,
                    ContactChange _,
                    RequestChange _,
                    AccessLinkChange _,
                    UndoChange _,
                    GoodByeChange _,
                    ApprovalChange _ -> {}
            case InstallationChange c -> installation(c);
        }
    }

    /// Whatever this person has, or had, a way to.
    void person(PersonId id) {
        person(before, id);
        person(after, id);
    }

    private void person(Directory directory, PersonId id) {
        Optional<Person> found = directory.find(id);
        if (found.isEmpty()) return;
        for (Asset asset : directory.listing().near(found.get())) pair(id, asset.id());
        for (Member member : directory.memberships(found.get())) {
            pair(id, directory.business(member).id());
        }
    }

    void pair(PersonId person, Id object) {
        pairs.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(object);
    }

    void business(BusinessId id) {
        Optional<Business> found = after.find(id);
        if (found.isEmpty()) return;
        for (Member member : after.listing().members(found.get())) {
            person(after.person(member).id());
        }
        for (Asset asset : after.listing().assets(found.get())) asset(asset.id());
    }

    private void member(MemberChange change) {
        after.find(change.member()).ifPresent(m -> person(after.person(m).id()));
    }

    void asset(AssetId id) {
        near(before, id);
        near(after, id);
    }

    private void near(Directory directory, AssetId id) {
        directory
                .find(id)
                .ifPresent(asset -> {
                    for (Person person : directory.listing().near(asset)) {
                        pair(person.id(), id);
                    }
                });
    }

    private void assignment(AssignmentChange change) {
        if (change instanceof AssignmentChange.AssetAssigned c) {
            after.find(c.member()).ifPresent(m -> pair(after.person(m).id(), c.asset()));
            return;
        }
        assignment(before, change);
        assignment(after, change);
    }

    private void assignment(Directory directory, AssignmentChange change) {
        Optional<Assignment> found = directory.find(change.assignment());
        if (found.isEmpty()) return;
        Member member = directory.member(found.get());
        pair(directory.person(member).id(), directory.asset(found.get()).id());
    }

    private void group(GroupId id) {
        group(before, id);
        group(after, id);
    }

    private void group(Directory directory, GroupId id) {
        Optional<Group> found = directory.find(id);
        if (found.isEmpty()) return;
        for (Asset asset : directory.listing().assets(found.get())) asset(asset.id());
    }

    private void partner(PartnerChange change) {
        boolean starts =
                change instanceof PartnerChange.PartnerAdded
                        || change instanceof PartnerChange.PartnerProposed;
        if (!starts) partnership(change.partnership());
    }

    /// Every share of both sides.
    void partnership(PartnershipId id) {
        near(before, id);
        near(after, id);
    }

    private void near(Directory directory, PartnershipId id) {
        directory
                .find(id)
                .ifPresent(p -> {
                    for (Business side : directory.listing().sides(p)) {
                        for (Share share : directory.listing().shares(side)) {
                            asset(directory.asset(share).id());
                        }
                    }
                });
    }

    void share(ShareChange change) {
        after.find(change.share()).ifPresent(s -> asset(after.asset(s).id()));
    }

    private void installation(InstallationChange change) {
        if (!(change instanceof InstallationChange.ModelAdopted)) return;
        after.eachPerson(p -> person(p.id()));
    }
}
