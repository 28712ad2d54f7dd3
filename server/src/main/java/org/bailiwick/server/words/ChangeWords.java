package org.bailiwick.server.words;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;

import java.util.Map;
import java.util.TreeMap;

/// Says a fact of the record in a sentence.
final class ChangeWords {
    private final Catalogue catalogue;
    private final Times times;
    private final Names names;

    ChangeWords(Catalogue catalogue, Times times, Names names) {
        this.catalogue = catalogue;
        this.times = times;
        this.names = names;
    }

    String of(Change change) {
        return catalogue.say("record." + ChangeText.type(change), holes(change));
    }

    private Holes holes(Change change) {
        return switch (change) {
            case PersonChange c -> holes(c);
            case BusinessChange c -> holes(c);
            case InvitationChange c -> holes(c);
            case MemberChange c -> holes(c);
            case AssetChange c -> holes(c);
            case AssignmentChange c -> holes(c);
            case GroupChange c -> holes(c);
            case PartnerChange c -> holes(c);
            case ShareChange c -> holes(c);
            case SecurityChange c -> new SecurityHoles(names).of(c);
            case TransferChange c -> holes(c);
            case ContactChange c -> new ContactHoles(times, names).of(c);
            case RequestChange c -> holes(c);
            case AccessLinkChange c -> new AccessLinkHoles(catalogue, times, names).of(c);
            case GoodByeChange c -> new GoodByeHoles(catalogue, times, names).of(c);
            case UndoChange c -> new Holes().with("entry", Long.toString(c.entry()));
            case ApprovalChange c -> new ApprovalHoles(catalogue, names).of(c);
            case InstallationChange c -> new InstallationHoles(names).of(c);
        };
    }

    private Holes holes(PersonChange change) {
        Holes person = name("person", change.person());
        return switch (change) {
            case PersonChange.AddressProved c -> name(person, "address", c.address());
            case PersonChange.AddressDropped c -> name(person, "address", c.address());
            case PersonChange.PersonRegistered _,
                    PersonChange.PersonRenamed _,
                    PersonChange.PersonDisabled _,
                    PersonChange.PersonEnabled _ ->
                    person;
        };
    }

    private Holes holes(BusinessChange change) {
        Holes business = name("business", change.business());
        return switch (change) {
            case BusinessChange.BusinessOpened c -> business.with("name", c.name());
            case BusinessChange.BusinessRenamed c -> business.with("name", c.name());
            case BusinessChange.SafetySet c -> new ApprovalHoles(catalogue, names).of(c);
            case BusinessChange.SecondAdminPassedOver c ->
                    new ApprovalHoles(catalogue, names).of(c);
            case BusinessChange.BusinessSet _,
                    BusinessChange.SeatsSet _,
                    BusinessChange.BusinessClosed _,
                    BusinessChange.BusinessReopened _ ->
                    business;
        };
    }

    private Holes holes(InvitationChange change) {
        return switch (change) {
            case InvitationChange.MemberInvited c ->
                    posts(
                                    name(name("address", c.address()), "business", c.business()),
                                    c.role(),
                                    c.finance())
                            .with("period", times.of(c.membership()));
            case InvitationChange.InvitationLabelled c ->
                    label(name("invitation", c.invitation()), c.label());
            case InvitationChange.InvitationDeclined c -> name("invitation", c.invitation());
            case InvitationChange.InvitationWithdrawn c -> name("invitation", c.invitation());
            case InvitationChange.InvitationExtended c ->
                    name("invitation", c.invitation())
                            .with("period", times.of(Period.until(c.expires())));
            case InvitationChange.AssetOffered c ->
                    levels(
                            name(name("invitation", c.invitation()), "asset", c.asset()),
                            c.asset(),
                            c.levels());
            case InvitationChange.OfferDropped c ->
                    name(name("invitation", c.invitation()), "asset", c.asset())
                            .with("why", catalogue.say("drop." + Catalogue.part(c.why())));
        };
    }

    private Holes holes(MemberChange change) {
        return switch (change) {
            case MemberChange.MemberJoined c ->
                    posts(
                                    name(name("person", c.person()), "business", c.business()),
                                    c.role(),
                                    c.finance())
                            .with("period", times.of(c.period()));
            case MemberChange.MemberRoleSet c -> role(name("member", c.member()), c.role());
            case MemberChange.MemberFinanceSet c ->
                    finance(name("member", c.member()), c.finance());
            case MemberChange.MemberLabelSet c -> label(name("member", c.member()), c.label());
            case MemberChange.MemberPeriodSet c -> dates(name("member", c.member()), c.period());
            case MemberChange.MemberSuspended c -> name("member", c.member());
            case MemberChange.MemberReinstated c -> name("member", c.member());
            case MemberChange.StandInNamed c -> new ApprovalHoles(catalogue, names).of(c);
            case MemberChange.MemberRemoved c -> name("member", c.member());
            case MemberChange.MemberLeft c -> name("member", c.member());
            case MemberChange.MemberRestored c -> name("member", c.member());
        };
    }

    private Holes label(Holes holes, Label label) {
        return holes.with("label", catalogue.say("label." + Catalogue.part(label)));
    }

    private Holes holes(AssetChange change) {
        Holes asset = name("asset", change.asset());
        return switch (change) {
            case AssetChange.AssetRegistered c ->
                    name(asset, "owner", c.owner().id()).with("name", c.name());
            case AssetChange.AssetRenamed c -> asset.with("name", c.name());
            case AssetChange.AssetStateSet c ->
                    asset.with("state", catalogue.say("state." + Catalogue.part(c.state())));
            case AssetChange.AssetCreatorNamed c -> name(asset, "person", c.person());
            case AssetChange.AssetTransferred c -> name(asset, "owner", c.owner().id());
        };
    }

    private Holes holes(AssignmentChange change) {
        return switch (change) {
            case AssignmentChange.AssetAssigned c ->
                    levels(
                                    name(name("asset", c.asset()), "member", c.member()),
                                    c.asset(),
                                    c.levels())
                            .with("period", times.of(c.period()));
            case AssignmentChange.AssignmentPeriodSet c ->
                    dates(name("assignment", c.assignment()), c.period());
            case AssignmentChange.AssetUnassigned c -> name("assignment", c.assignment());
            case AssignmentChange.AssignmentRestored c -> name("assignment", c.assignment());
        };
    }

    private Holes holes(GroupChange change) {
        Holes group = name("group", change.group());
        return switch (change) {
            case GroupChange.GroupMade c ->
                    name(group, "business", c.business()).with("name", c.name());
            case GroupChange.GroupRenamed c -> group.with("name", c.name());
            case GroupChange.GroupAssetAdded c -> name(group, "asset", c.asset());
            case GroupChange.GroupAssetTaken c -> name(group, "asset", c.asset());
            case GroupChange.GroupMemberSet c ->
                    name(group, "member", c.member())
                            .with("levels", levels(c.levels()))
                            .with("period", times.of(c.period()));
            case GroupChange.GroupMemberTaken c -> name(group, "member", c.member());
            case GroupChange.GroupEnded _, GroupChange.GroupRestored _ -> group;
        };
    }

    private Holes holes(PartnerChange change) {
        return switch (change) {
            case PartnerChange.PartnerAdded c -> name(name("one", c.one()), "other", c.other());
            case PartnerChange.PartnerProposed c ->
                    name(name("one", c.one()), "other", c.other())
                            .with("period", times.of(Period.until(c.expires())));
            case PartnerChange.PartnerLeft c ->
                    name(name("partnership", c.partnership()), "business", c.business());
            case PartnerChange.PartnerUntilSet c ->
                    name(name("partnership", c.partnership()), "business", c.business())
                            .with("period", times.of(Period.until(c.until())));
            case PartnerChange.PartnerEnded _,
                    PartnerChange.PartnerRestored _,
                    PartnerChange.PartnerAccepted _,
                    PartnerChange.PartnerDeclined _,
                    PartnerChange.PartnerWithdrawn _ ->
                    name("partnership", change.partnership());
        };
    }

    private Holes holes(ShareChange change) {
        Holes share = name("share", change.share());
        return switch (change) {
            case ShareChange.AssetShared c ->
                    levels(
                                    name(name(share, "asset", c.asset()), "partner", c.partner()),
                                    c.asset(),
                                    c.cap())
                            .with("period", times.of(c.period()));
            case ShareChange.ShareCapSet c -> levels(share, c.share(), c.cap());
            case ShareChange.SharePeriodSet c -> dates(share, c.period());
            case ShareChange.SharePaused _,
                    ShareChange.ShareResumed _,
                    ShareChange.ShareEnded _,
                    ShareChange.ShareRestored _ ->
                    share;
        };
    }

    /// Without what is asked for: whoever reads it may not know whether there is such an asset.
    private Holes holes(RequestChange change) {
        return change instanceof RequestChange.AccessRequested c
                ? name(name("request", c.request()), "business", c.business())
                : name("request", change.request());
    }

    private Holes holes(TransferChange change) {
        return switch (change) {
            case TransferChange.TransferOffered c ->
                    name(name("asset", c.asset()), "to", c.to().id())
                            .with("period", times.of(Period.until(c.expires())));
            case TransferChange.TransferAccepted c -> name("transfer", c.transfer());
            case TransferChange.TransferDeclined c -> name("transfer", c.transfer());
            case TransferChange.TransferWithdrawn c -> name("transfer", c.transfer());
        };
    }

    private Holes name(String hole, Id id) {
        return name(new Holes(), hole, id);
    }

    private Holes name(Holes holes, String hole, Id id) {
        return holes.with(hole, names.of(id));
    }

    private Holes posts(Holes holes, Role role, Finance finance) {
        return finance(role(holes, role), finance);
    }

    private Holes role(Holes holes, Role role) {
        return holes.with("role", catalogue.say("role." + Catalogue.part(role)));
    }

    private Holes finance(Holes holes, Finance finance) {
        return holes.with("finance", catalogue.say("finance." + Catalogue.part(finance)));
    }

    private Holes levels(Holes holes, Id thing, Levels levels) {
        return holes.with("levels", catalogue.model(names.levels(thing, levels)));
    }

    /// Levels by the name of the kind, in its order.
    private String levels(Map<String, Levels> levels) {
        return catalogue.list(
                new TreeMap<>(levels)
                        .entrySet().stream().map(e -> levels(e.getKey(), e.getValue())).toList());
    }

    private String levels(String kind, Levels levels) {
        String held = catalogue.model(names.levels(kind, levels));
        return catalogue.model(names.kind(kind)) + " " + held;
    }

    private Holes dates(Holes holes, Period period) {
        String dates = times.of(period);
        return holes.with("period", dates.isEmpty() ? catalogue.say("period.always") : dates);
    }
}
