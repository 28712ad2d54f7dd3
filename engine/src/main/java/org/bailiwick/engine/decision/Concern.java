package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentId;
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
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.Things;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whose rights changes may have touched: what anybody else may do is as it was, but for what time
/// alone brings about ([Instants]).
public final class Concern {
    private final List<Directory> around;
    private final Set<PersonId> persons = new HashSet<>();
    private boolean everybody;

    private Concern(List<Directory> around) {
        this.around = around;
    }

    /// @param before and
    /// @param after the state around all of the changes: a change may end what it speaks of
    public static Concern of(Directory before, Directory after, List<Change> changes) {
        Concern concern = new Concern(List.of(before, after));
        changes.forEach(concern::add);
        return concern;
    }

    /// Whether this person has to be asked about again.
    public boolean touches(PersonId person) {
        return everybody || persons.contains(person);
    }

    private void add(Change change) {
        switch (change) {
            case InstallationChange.ModelAdopted _ -> everybody = true;
            // Nothing opens by these: what comes of them are changes of their own.
            case InstallationChange _,
                    InvitationChange _,
                    RequestChange _,
                    AccessLinkChange _,
                    ContactChange _ -> {}
            // A member's own, whatever the asset and the business.
            case MemberChange c -> owns(c);
            case AssignmentChange c -> owns(c);
            case PersonChange _,
                    BusinessChange _,
                    AssetChange _,
                    GroupChange _,
                    PartnerChange _,
                    ShareChange _,
                    SecurityChange _,
                    TransferChange _,
                    ApprovalChange _,
                    UndoChange _,
                    GoodByeChange _ ->
                    named(change);
        }
    }

    private void owns(Change change) {
        for (Id id : Things.touched(change)) {
            boolean own =
                    id instanceof MemberId || id instanceof AssignmentId || id instanceof PersonId;
            if (own) around.forEach(directory -> named(directory, id));
        }
    }

    private void named(Change change) {
        for (Id id : Things.touched(change)) around.forEach(directory -> named(directory, id));
    }

    private void named(Directory directory, Id id) {
        switch (id) {
            case PersonId i -> persons.add(i);
            case MemberId i -> directory.find(i).ifPresent(m -> add(directory.person(m)));
            case AssignmentId i ->
                    directory.find(i).ifPresent(a -> add(directory.person(directory.member(a))));
            case AssetId i -> directory.find(i).ifPresent(a -> near(directory, a));
            case ShareId i -> directory.find(i).ifPresent(s -> near(directory, directory.asset(s)));
            case TransferId i ->
                    directory
                            .find(i)
                            .ifPresent(t -> near(directory, directory.transfers().asset(t)));
            case GroupId i ->
                    directory
                            .find(i)
                            .ifPresent(g ->
                                    directory
                                            .listing()
                                            .members(g)
                                            .forEach(p -> add(directory.person(p.member()))));
            case BusinessId i -> directory.find(i).ifPresent(b -> all(directory, b));
            case PartnershipId i ->
                    directory
                            .find(i)
                            .ifPresent(p ->
                                    directory.listing().sides(p).forEach(b -> all(directory, b)));
            default -> {}
        }
    }

    private void add(Person person) {
        persons.add(person.id());
    }

    private void near(Directory directory, Asset asset) {
        directory.listing().near(asset).forEach(this::add);
    }

    /// Whoever belongs to a business, and whoever is near what it owns.
    private void all(Directory directory, Business business) {
        directory.listing().members(business).forEach(m -> add(directory.person(m)));
        directory.listing().assets(business).forEach(a -> near(directory, a));
    }
}
