package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.Things;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a business hears of what happened: what happened in it, and what was agreed with it. Of
/// what a partner does inside, it hears nothing, though it is done with its assets.
///
/// Asked of entries only that the record has under the business. Then a former owner's shares are
/// told to the former owner, and not to the new one: the record knows who it was at the time.
final class Hearing {
    /// Of a request each side hears that it is there: what is asked for, and for whom, is for those
    /// who may read it.
    private static final Set<String> OF_A_REQUEST = Set.of("request", "business");

    private final Directory today;
    private final BusinessId listener;
    private final Function<AssignmentId, Optional<MemberId>> holders;

    /// @param holders who got an assignment that is no more
    Hearing(
            Directory today,
            BusinessId listener,
            Function<AssignmentId, Optional<MemberId>> holders) {
        this.today = today;
        this.listener = listener;
        this.holders = holders;
    }

    boolean hears(Change change) {
        return switch (change) {
            case PersonChange _ -> false;
            case BusinessChange c -> c.business().equals(listener);
            case SecurityChange c -> c.business().equals(listener);
            case InvitationChange c ->
                    today.find(c.invitation()).filter(i -> is(today.business(i))).isPresent();
            case MemberChange c -> member(c.member());
            case AssetChange c -> owns(c.asset());
            case AssignmentChange c -> holder(c).filter(this::member).isPresent();
            case GroupChange c ->
                    today.find(c.group()).filter(g -> is(today.business(g))).isPresent();
            case PartnerChange c ->
                    today.find(c.partnership())
                            .filter(p -> today.listing().sides(p).stream().anyMatch(this::is))
                            .isPresent();
            case ShareChange c ->
                    today.find(c.share())
                            .filter(s -> is(today.partner(s)) || owned(today.asset(s)))
                            .isPresent();
            case TransferChange c -> transfer(c);
            case ContactChange c -> contact(c);
            case RequestChange c -> request(c);
            case AccessLinkChange c -> link(c);
            case UndoChange _ -> true;
            case GoodByeChange.MemberGoodByeSaid c -> member(c.member());
            case GoodByeChange.PartnerGoodByeSaid c -> c.business().equals(listener);
            case GoodByeChange.PersonGoodByeSaid _ -> false;
            case GoodByeChange.GoodByeChecked c ->
                    c.business().filter(listener::equals).isPresent();
            case ApprovalChange c ->
                    today.find(c.approval())
                            .filter(a -> is(today.approvals().business(a)))
                            .isPresent();
            case InstallationChange _ -> false;
        };
    }

    private Optional<MemberId> holder(AssignmentChange change) {
        if (change instanceof AssignmentChange.AssetAssigned made)
            return Optional.of(made.member());
        return today.find(change.assignment())
                .map(a -> today.member(a).id())
                .or(() -> holders.apply(change.assignment()));
    }

    private boolean is(Business business) {
        return business.id().equals(listener);
    }

    private boolean member(MemberId id) {
        return today.find(id).filter(m -> is(today.business(m))).isPresent();
    }

    private boolean owns(AssetId id) {
        return today.find(id).filter(this::owned).isPresent();
    }

    private boolean owned(Asset asset) {
        return today.owningBusiness(asset).filter(this::is).isPresent()
                || today.formerOwners(asset).stream().anyMatch(this::is);
    }

    private boolean transfer(TransferChange change) {
        Owner mine = new Owner.Business(listener);
        return today.find(change.transfer())
                .filter(t ->
                        today.transfers().from(t).equals(mine)
                                || today.transfers().to(t).equals(mine))
                .isPresent();
    }

    private boolean contact(ContactChange change) {
        return switch (change) {
            case ContactChange.PartnerCodeMade c -> c.business().equals(listener);
            case ContactChange.PartnerCodeUsed c -> code(c.code());
            case ContactChange.PartnerCodeEnded c -> code(c.code());
            case ContactChange.DomainProved c -> c.business().equals(listener);
            case ContactChange.DomainDropped c -> c.business().equals(listener);
        };
    }

    /// Who asks, and who owns what is asked for.
    private boolean request(RequestChange change) {
        return today.find(change.request())
                .filter(r ->
                        is(today.requests().business(r))
                                || r.wishes().stream()
                                        .flatMap(w -> today.requests().asset(w).stream())
                                        .anyMatch(this::owned))
                .isPresent();
    }

    /// The agency hears of its links, and of what a client gave; the client of what he gave.
    private boolean link(AccessLinkChange change) {
        return switch (change) {
            case AccessLinkChange.AccessLinkMade c -> agency(c.link());
            case AccessLinkChange.AccessLinkChanged c -> agency(c.link());
            case AccessLinkChange.AccessLinkMoved c -> agency(c.link());
            case AccessLinkChange.AccessLinkRenewed c -> agency(c.link());
            case AccessLinkChange.AccessLinkHanded c -> agency(c.link());
            case AccessLinkChange.AccessLinkLogoSet c -> agency(c.link());
            case AccessLinkChange.AccessLinkConfirmed c -> confirmation(c.confirmation());
            case AccessLinkChange.LinkPartForwarded c -> confirmation(c.confirmation());
            case AccessLinkChange.LinkPartAnswered c -> confirmation(c.confirmation());
        };
    }

    private boolean agency(AccessLinkId id) {
        return today.find(id).filter(l -> is(today.links().agency(l))).isPresent();
    }

    private boolean confirmation(ConfirmationId id) {
        Owner mine = new Owner.Business(listener);
        return today.find(id)
                .filter(c -> is(today.links().agency(c)) || c.made().giver().equals(mine))
                .isPresent();
    }

    private boolean code(PartnerCodeId id) {
        return today.find(id).filter(c -> is(today.listing().business(c))).isPresent();
    }

    /// The ids that a change names, by the names of its fields; without addresses, which are
    /// persons' own.
    static Map<String, String> ids(Change change) {
        Set<String> named =
                Things.touched(change).stream()
                        .filter(id -> !(id instanceof AddressId))
                        .map(Id::toString)
                        .collect(Collectors.toSet());
        Map<String, String> ids = new LinkedHashMap<>();
        for (var field : ChangeText.fields(change)) {
            boolean hidden =
                    change instanceof RequestChange && !OF_A_REQUEST.contains(field.getKey());
            if (hidden) continue;
            if (named.contains(field.getValue())) ids.put(field.getKey(), field.getValue());
        }
        return ids;
    }
}
