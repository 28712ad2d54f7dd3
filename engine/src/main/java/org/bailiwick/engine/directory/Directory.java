package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.model.AccessModel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The state of everything at one position: a value that never changes. Whoever holds one sees one
/// position and nothing else, without a lock.
public final class Directory extends Finding {
    private static final AccessIndex NONE = new AccessIndex();

    private final AccessIndex index;
    private final long stamp;

    /// Without an index: of the past, or of what only might be.
    Directory(State state) {
        this(state, NONE, -1);
    }

    /// @param stamp the version of the index that goes with this state
    Directory(State state, AccessIndex index, long stamp) {
        super(state);
        this.index = index;
        this.stamp = stamp;
    }

    /// Whether the person may do this to the asset now, as far as the index alone can tell.
    public Quick quickly(PersonId person, String action, String kind, AssetId asset) {
        Kinds.Deed deed = state.kinds().find(kind, action);
        int personRef = state.persons().refOf(person.hi(), person.lo());
        int assetRef = state.assets().refOf(asset.hi(), asset.lo());
        if (deed == null || personRef < 0 || assetRef < 0) return Quick.UNSURE;
        return index.ask(stamp, personRef, assetRef, deed);
    }

    /// Where nothing has happened yet.
    ///
    /// @param model what holds until one is adopted
    public static Directory empty(AccessModel model) {
        return new Directory(State.empty(model));
    }

    /// This directory as it would be after these changes, made at this time. Nothing is kept.
    public Directory after(List<Change> changes, Instant time) {
        Draft draft = new Draft(state, false, false);
        draft.time = time.isBefore(state.time()) ? state.time() : time;
        draft.seq++;
        for (Change change : changes) draft.fold(change);
        return new Directory(draft.state());
    }

    /// This directory as it would be after this entry. Nothing is kept.
    public Directory after(Entry entry) {
        Draft draft = new Draft(state, false, false);
        draft.fold(entry);
        return new Directory(draft.state());
    }

    /// The number of the last entry folded; 0 for none.
    public long seq() {
        return state.seq();
    }

    /// The time of the last entry folded.
    public Instant time() {
        return state.time();
    }

    public void eachPerson(Consumer<Person> each) {
        for (int i = 0; i < state.persons().size(); i++) each.accept(state.persons().get(i));
    }

    public void eachBusiness(Consumer<Business> each) {
        for (int i = 0; i < state.businesses().size(); i++) each.accept(state.businesses().get(i));
    }

    public void eachAsset(Consumer<Asset> each) {
        for (int i = 0; i < state.assets().size(); i++) each.accept(state.assets().get(i));
    }

    public void eachAddress(Consumer<Address> each) {
        for (int i = 0; i < state.addresses().size(); i++) each.accept(state.addresses().get(i));
    }

    public void eachPartnership(Consumer<Partnership> each) {
        for (int i = 0; i < state.partnerships().size(); i++) {
            each.accept(state.partnerships().get(i));
        }
    }

    public void eachKey(Consumer<Key> each) {
        for (int i = 0; i < state.keys().size(); i++) each.accept(state.keys().get(i));
    }

    public int personCount() {
        return state.persons().size();
    }

    public int businessCount() {
        return state.businesses().size();
    }

    public int assetCount() {
        return state.assets().size();
    }

    /// Every membership of a person, those that ended too, newest first.
    public List<Member> memberships(Person person) {
        List<Member> all = new ArrayList<>(person.members.length);
        for (int i = person.members.length - 1; i >= 0; i--) all.add(member(person.members[i]));
        return all;
    }

    /// The membership that counts: the newest of this person in this business.
    public Optional<Member> membership(Person person, Business business) {
        for (int i = person.members.length - 1; i >= 0; i--) {
            Member member = member(person.members[i]);
            if (member.business == business.ref) return Optional.of(member);
        }
        return Optional.empty();
    }

    /// The memberships with the role admin that were not ended; some may be suspended or out of
    /// date.
    public List<Member> admins(Business business) {
        List<Member> all = new ArrayList<>(business.admins.length);
        for (int ref : business.admins) all.add(member(ref));
        return all;
    }

    public Business business(Member member) {
        return state.businesses().get(member.business);
    }

    public Person person(Member member) {
        return state.persons().get(member.person);
    }

    Member member(int ref) {
        return state.members().get(ref);
    }

    public List<Address> addresses(Person person) {
        List<Address> all = new ArrayList<>(person.addresses.length);
        for (int ref : person.addresses) all.add(state.addresses().get(ref));
        return all;
    }

    /// The person who proved this address.
    public Optional<Person> person(Address address) {
        return address.person < 0
                ? Optional.empty()
                : Optional.of(state.persons().get(address.person));
    }

    public List<Invitation> invitations(Address address) {
        List<Invitation> all = new ArrayList<>(address.invitations.length);
        for (int ref : address.invitations) all.add(state.invitations().get(ref));
        return all;
    }

    public Business business(Invitation invitation) {
        return state.businesses().get(invitation.business);
    }

    public Address address(Invitation invitation) {
        return state.addresses().get(invitation.address);
    }

    public Optional<Business> owningBusiness(Asset asset) {
        return asset.business < 0
                ? Optional.empty()
                : Optional.of(state.businesses().get(asset.business));
    }

    public Optional<Person> owningPerson(Asset asset) {
        return asset.person < 0 ? Optional.empty() : Optional.of(state.persons().get(asset.person));
    }

    public Optional<Person> creator(Asset asset) {
        return asset.creator < 0
                ? Optional.empty()
                : Optional.of(state.persons().get(asset.creator));
    }

    /// Whether this business owned the asset once.
    public boolean ownedOnce(Asset asset, Business business) {
        return Refs.contains(asset.formerOwners, business.ref);
    }

    /// The businesses that owned the asset once.
    public List<Business> formerOwners(Asset asset) {
        List<Business> all = new ArrayList<>(asset.formerOwners.length);
        for (int ref : asset.formerOwners) all.add(state.businesses().get(ref));
        return all;
    }

    /// Every share of an asset, those that ended too, newest first.
    public List<Share> shares(Asset asset) {
        List<Share> all = new ArrayList<>(asset.shares.length);
        for (int i = asset.shares.length - 1; i >= 0; i--) {
            all.add(state.shares().get(asset.shares[i]));
        }
        return all;
    }

    /// The share that counts: the newest of this asset with this business.
    public Optional<Share> share(Asset asset, Business partner) {
        for (int i = asset.shares.length - 1; i >= 0; i--) {
            Share share = state.shares().get(asset.shares[i]);
            if (share.partner == partner.ref) return Optional.of(share);
        }
        return Optional.empty();
    }

    public Asset asset(Share share) {
        return state.assets().get(share.asset);
    }

    public Business partner(Share share) {
        return state.businesses().get(share.partner);
    }

    public Member member(Assignment assignment) {
        return state.members().get(assignment.member);
    }

    public Asset asset(Assignment assignment) {
        return state.assets().get(assignment.asset);
    }

    public Business business(Group group) {
        return state.businesses().get(group.business);
    }

    /// Everything that gives this member levels on this asset, whatever its dates; only what hangs
    /// on the share that counts, where the asset comes from a partner.
    public List<Grant> grants(Member member, Asset asset) {
        List<Grant> all = new ArrayList<>(2);
        Holding holding = member.holdings.get(asset.ref);
        for (int i = 0; holding != null && i < holding.count(); i++) {
            all.add(new Grant.Direct(holding.at(i)));
        }
        for (int ref : member.groups) {
            Group group = state.groups().get(ref);
            if (group.assets.contains(asset.ref)) throughGroup(group, member, asset, all);
        }
        return all;
    }

    private static void throughGroup(Group group, Member member, Asset asset, List<Grant> all) {
        Seat seat = group.members.get(member.ref);
        if (seat == null) return;
        Levels held = seat.levels().get(asset.kind);
        if (held != null) all.add(new Grant.ThroughGroup(group, held, seat.period()));
    }

    /// Read offers of assets with [Transfers].
    public Transfers transfers() {
        return new Transfers(state);
    }

    /// Read more of a directory with [Listing].
    public Listing listing() {
        return new Listing(state);
    }
}
