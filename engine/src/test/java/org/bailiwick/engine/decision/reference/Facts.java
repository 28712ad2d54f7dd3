package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.BusinessRules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a history adds up to: one row for each thing, in the order in which the things came to be.
///
/// Written from the comments on the changes; a thing that is missing is an error of the history.
final class Facts {
    /// Stands where nothing has ended yet.
    static final Instant NEVER = Period.OPEN_END;

    private static final AccessModel NO_MODEL =
            new AccessModel("none", "person", List.of(), new BusinessRules(List.of(), 0, 0, 0), "");

    final List<Row.Person> persons = new ArrayList<>();
    final List<Row.Business> businesses = new ArrayList<>();
    final List<Row.Invitation> invitations = new ArrayList<>();
    final List<Row.Member> members = new ArrayList<>();
    final List<Row.Asset> assets = new ArrayList<>();
    final List<Row.Assignment> assignments = new ArrayList<>();

    /// Those that were taken away, replaced, or died with what they hung on.
    final List<Row.Assignment> formerAssignments = new ArrayList<>();

    final List<Row.Group> groups = new ArrayList<>();
    final List<Row.Partnership> partnerships = new ArrayList<>();
    final List<Row.Share> shares = new ArrayList<>();
    final List<Row.Request> requests = new ArrayList<>();

    /// Those that wait.
    final List<ApprovalChange.ApprovalAsked> approvals = new ArrayList<>();

    AccessModel model = NO_MODEL;
    Instant newest = Period.OPEN_START;

    private final Function<String, AccessModel> reader;
    private final SharingFacts sharing = new SharingFacts(this);

    Facts(Function<String, AccessModel> reader) {
        this.reader = reader;
    }

    void add(Entry entry) {
        newest = entry.time();
        for (Change change : entry.changes()) apply(change, entry.time());
    }

    private void apply(Change change, Instant at) {
        switch (change) {
            case PersonChange c -> apply(c);
            case BusinessChange c -> apply(c);
            case SecurityChange c -> apply(c);
            case InvitationChange c -> apply(c);
            case MemberChange c -> apply(c, at);
            case AssetChange c -> apply(c, at);
            case AssignmentChange c -> new AssignmentFacts(this).apply(c);
            case GroupChange c -> new GroupFacts(this).apply(c);
            case PartnerChange c -> sharing.apply(c, at);
            case ShareChange c -> sharing.apply(c, at);
            case RequestChange c -> new RequestFacts(this).apply(c);
            case ApprovalChange c -> new ApprovalFacts(this).apply(c);
            case TransferChange _,
                    ContactChange _,
                    AccessLinkChange _,
                    UndoChange _,
                    GoodByeChange _ -> {}
            case InstallationChange c -> apply(c);
        }
    }

    private void apply(PersonChange change) {
        switch (change) {
            case PersonChange.PersonRegistered c -> persons.add(new Row.Person(c.person()));
            case PersonChange.PersonRenamed _ -> {}
            case PersonChange.AddressProved c -> {
                for (Row.Person person : persons) person.addresses.remove(c.address());
                person(c.person()).addresses.add(c.address());
            }
            case PersonChange.AddressDropped c -> person(c.person()).addresses.remove(c.address());
            case PersonChange.PersonDisabled c -> person(c.person()).disabled = true;
            case PersonChange.PersonEnabled c -> person(c.person()).disabled = false;
        }
    }

    private void apply(BusinessChange change) {
        switch (change) {
            case BusinessChange.BusinessOpened c -> businesses.add(new Row.Business(c.business()));
            case BusinessChange.BusinessRenamed _,
                    BusinessChange.SeatsSet _,
                    BusinessChange.SecondAdminPassedOver _ -> {}
            case BusinessChange.SafetySet c -> business(c.business()).safety = c.safety();
            case BusinessChange.BusinessSet c -> business(c.business()).settings = c.settings();
            case BusinessChange.BusinessClosed c -> business(c.business()).closed = true;
            case BusinessChange.BusinessReopened c -> business(c.business()).closed = false;
        }
    }

    /// What becomes of contacts, recoveries and outsiders decides nothing.
    private void apply(SecurityChange change) {
        if (!(change instanceof SecurityChange.SecondStepDated c)) return;
        business(c.business()).adminsStep = c.admins();
        business(c.business()).othersStep = c.others();
    }

    private void apply(InvitationChange change) {
        switch (change) {
            case InvitationChange.MemberInvited c -> invitations.add(new Row.Invitation(c));
            case InvitationChange.InvitationDeclined c -> invitation(c.invitation()).over = true;
            case InvitationChange.InvitationWithdrawn c -> invitation(c.invitation()).over = true;
            case InvitationChange.InvitationExtended c -> {
                Row.Invitation invitation = invitation(c.invitation());
                if (!invitation.over) invitation.expires = c.expires();
            }
            case InvitationChange.AssetOffered _,
                    InvitationChange.OfferDropped _,
                    InvitationChange.InvitationLabelled _ -> {}
        }
    }

    private void apply(MemberChange change, Instant at) {
        if (isOver(change)) return;
        switch (change) {
            case MemberChange.MemberJoined c -> {
                Row.Member member = new Row.Member(c);
                member.adminSince = new ApprovalFacts(this).adminSince(member, at);
                members.add(member);
                c.invitation().ifPresent(id -> invitation(id).over = true);
            }
            case MemberChange.MemberRoleSet c -> {
                Row.Member member = member(c.member());
                boolean stays = member.role == c.role();
                member.role = c.role();
                if (!stays) member.adminSince = new ApprovalFacts(this).adminSince(member, at);
            }
            case MemberChange.MemberFinanceSet c -> member(c.member()).finance = c.finance();
            case MemberChange.MemberLabelSet _, MemberChange.StandInNamed _ -> {}
            case MemberChange.MemberPeriodSet c -> member(c.member()).period = c.period();
            case MemberChange.MemberSuspended c -> member(c.member()).suspended = true;
            case MemberChange.MemberReinstated c -> member(c.member()).suspended = false;
            case MemberChange.MemberRemoved c -> end(member(c.member()), at);
            case MemberChange.MemberLeft c -> end(member(c.member()), at);
            case MemberChange.MemberRestored c -> {
                Row.Member member = member(c.member());
                boolean newest =
                        newestMember(member.person, member.business).equals(Optional.of(member));
                if (newest) member.ended = NEVER;
            }
        }
    }

    /// What is said of a membership that ended changes nothing, but that it is there again.
    private boolean isOver(MemberChange change) {
        boolean speaks =
                !(change instanceof MemberChange.MemberJoined)
                        && !(change instanceof MemberChange.MemberRestored);
        return speaks && !member(change.member()).ended.equals(NEVER);
    }

    private void end(Row.Member member, Instant at) {
        if (member.ended.equals(NEVER)) member.ended = at;
        drop(a -> a.member.equals(member.id));
        for (Row.Group group : groups) group.seats.removeIf(s -> s.member().equals(member.id));
    }

    private void apply(AssetChange change, Instant at) {
        switch (change) {
            case AssetChange.AssetRegistered c -> assets.add(new Row.Asset(c));
            case AssetChange.AssetRenamed _ -> {}
            case AssetChange.AssetStateSet c -> asset(c.asset()).state = c.state();
            case AssetChange.AssetCreatorNamed c ->
                    asset(c.asset()).creator = Optional.of(c.person());
            case AssetChange.AssetTransferred c -> {
                for (Row.Share share : shares)
                    if (share.asset.equals(c.asset())) sharing.end(share, at);
                drop(a -> a.asset.equals(c.asset()));
                for (Row.Group group : groups)
                    group.places.removeIf(p -> p.asset().equals(c.asset()));
                asset(c.asset()).owner = c.owner();
            }
        }
    }

    void drop(Predicate<Row.Assignment> which) {
        assignments.stream().filter(which).forEach(formerAssignments::add);
        assignments.removeIf(which);
    }

    private void apply(InstallationChange change) {
        switch (change) {
            case InstallationChange.ModelAdopted c -> model = reader.apply(c.text());
            case InstallationChange.KeyMade _,
                    InstallationChange.KeyChanged _,
                    InstallationChange.KeyRevoked _,
                    InstallationChange.AliasAdded _,
                    InstallationChange.AliasDropped _ -> {}
        }
    }

    /// On what something that is given on an asset in a business hangs, as things are now.
    Row.Footing footing(AssetId asset, BusinessId business) {
        if (asset(asset).owner.equals(new Owner.Business(business))) return new Row.Footing.Owned();
        Optional<Row.Share> share = newestShare(asset, business);
        if (share.isEmpty() || !share.get().ended.equals(NEVER)) return new Row.Footing.None();
        return new Row.Footing.Shared(share.get().id);
    }

    /// Of several shares of one asset with one business only this one counts.
    Optional<Row.Share> newestShare(AssetId asset, BusinessId business) {
        return shares.reversed().stream()
                .filter(s -> s.asset.equals(asset) && s.partner.equals(business))
                .findFirst();
    }

    /// Of several memberships of one person in one business only this one counts.
    Optional<Row.Member> newestMember(PersonId person, BusinessId business) {
        return members.reversed().stream()
                .filter(m -> m.person.equals(person) && m.business.equals(business))
                .findFirst();
    }

    Row.Person person(PersonId id) {
        return Row.get(persons, p -> p.id.equals(id));
    }

    Row.Business business(BusinessId id) {
        return Row.get(businesses, b -> b.id.equals(id));
    }

    Row.Invitation invitation(InvitationId id) {
        return Row.get(invitations, i -> i.id.equals(id));
    }

    Row.Member member(MemberId id) {
        return Row.get(members, m -> m.id.equals(id));
    }

    Row.Asset asset(AssetId id) {
        return Row.get(assets, a -> a.id.equals(id));
    }

    Row.Group group(GroupId id) {
        return Row.get(groups, g -> g.id.equals(id));
    }

    Row.Share share(ShareId id) {
        return Row.get(shares, s -> s.id.equals(id));
    }
}
