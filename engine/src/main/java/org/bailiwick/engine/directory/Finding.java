package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds things by what they are called.
abstract sealed class Finding permits Directory {
    final State state;

    Finding(State state) {
        this.state = state;
    }

    public AccessModel model() {
        return state.model();
    }

    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(state.kinds().get(name));
    }

    public Optional<Person> find(PersonId id) {
        return state.persons().find(id);
    }

    public Optional<Address> find(AddressId id) {
        return state.addresses().find(id);
    }

    public Optional<Business> find(BusinessId id) {
        return state.businesses().find(id);
    }

    public Optional<Member> find(MemberId id) {
        return state.members().find(id);
    }

    public Optional<Invitation> find(InvitationId id) {
        return state.invitations().find(id);
    }

    public Optional<Asset> find(AssetId id) {
        return state.assets().find(id);
    }

    /// An assignment that was not taken away or replaced.
    public Optional<Assignment> find(AssignmentId id) {
        return state.assignments().find(id).filter(a -> !a.gone());
    }

    public Optional<Group> find(GroupId id) {
        return state.groups().find(id);
    }

    public Optional<Partnership> find(PartnershipId id) {
        return state.partnerships().find(id);
    }

    public Optional<Share> find(ShareId id) {
        return state.shares().find(id);
    }

    public Optional<Request> find(RequestId id) {
        return state.requests().find(id);
    }

    /// Read requests for access with [Requests].
    public Requests requests() {
        return new Requests(state);
    }

    public Optional<Transfer> find(TransferId id) {
        return state.transfers().find(id);
    }

    public Optional<PartnerCode> find(PartnerCodeId id) {
        return state.codes().find(id);
    }

    /// Read what can be undone with [Undoables].
    public Undoables undoables() {
        return new Undoables(state);
    }

    /// Read access links with [AccessLinks].
    public AccessLinks links() {
        return new AccessLinks(state);
    }

    public Optional<AccessLink> find(AccessLinkId id) {
        return state.links().find(id);
    }

    public Optional<Confirmation> find(ConfirmationId id) {
        return state.confirmations().find(id);
    }

    /// Read what waits for a second admin with [Approvals].
    public Approvals approvals() {
        return new Approvals(state);
    }

    public Optional<Approval> find(ApprovalId id) {
        return state.approvals().find(id);
    }

    /// The business that has proved this domain.
    ///
    /// @param domain in its normal form
    public Optional<Business> byDomain(String domain) {
        return business(ContactFold.DOMAIN, domain);
    }

    /// The code with this secret.
    public Optional<PartnerCode> code(Hash secret) {
        for (Business business : business(ContactFold.CODE, secret.toString()).stream().toList()) {
            for (int ref : business.codes) {
                PartnerCode code = state.codes().get(ref);
                if (code.secret().equals(secret)) return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private Optional<Business> business(String kind, String text) {
        return alias(ContactFold.NOBODYS, kind, text)
                .map(Alias::thing)
                .filter(BusinessId.class::isInstance)
                .map(BusinessId.class::cast)
                .flatMap(this::find);
    }

    public Optional<Key> find(KeyId id) {
        return state.keys().find(id);
    }

    /// The platforms that have names for things here, in the order in which they came.
    public List<String> platforms() {
        return state.platforms();
    }

    public Optional<Alias> alias(String platform, String kind, String text) {
        AliasChain chain = state.aliases().get(Alias.hash(platform, kind, text));
        return chain == null ? Optional.empty() : chain.find(platform, kind, text);
    }

    /// The name of the source that made this thing; empty when people or programs did.
    public Optional<String> source(Row row) {
        return row.origin() == 0
                ? Optional.empty()
                : Optional.of(state.sources().get(row.origin() - 1));
    }

    /// Under which partnership an asset is shared; empty where a person shares it.
    public Optional<Partnership> partnership(Share share) {
        return share.partnership < 0
                ? Optional.empty()
                : Optional.of(state.partnerships().get(share.partnership));
    }

    /// Whether a share opens nothing yet, because the partnership waits for the other one.
    public boolean waits(Share share, Instant now) {
        return !share.gone() && partnership(share).map(p -> p.waitsAt(now)).orElse(false);
    }

    /// When a share ended, or the relation did by its date, or the proposal that it waited for ran
    /// out, as seen from this moment; [org.bailiwick.engine.change.Period#OPEN_END] while it
    /// stands.
    public Instant ended(Share share, Instant now) {
        if (share.gone() || share.partnership < 0) return share.ended();
        Partnership under = state.partnerships().get(share.partnership);
        Instant lapsed = under.lapsedAt(now) ? under.expires() : share.ended();
        return under.overAt(now) && under.until().isBefore(lapsed) ? under.until() : lapsed;
    }

    /// When a share ends because the relation under which it was made does;
    /// [org.bailiwick.engine.change.Period#OPEN_END] where that has no end.
    public Instant lasts(Share share) {
        return share.partnership < 0
                ? Period.OPEN_END
                : state.partnerships().get(share.partnership).until();
    }
}
