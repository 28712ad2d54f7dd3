package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The lists that a directory can give: who is near an asset, what is near a person, what a
/// business has.
public final class Listing {
    private final State state;

    Listing(State state) {
        this.state = state;
    }

    /// Everybody who may have a way to this asset, in no special order, nobody twice.
    public List<Person> near(Asset asset) {
        TreeSet<Integer> refs = new TreeSet<>();
        if (asset.person >= 0) refs.add(asset.person);
        if (asset.creator >= 0) refs.add(asset.creator);
        asset.holders.forEach((_, member) -> refs.add(state.members().get(member).person));
        for (int group : asset.groups) {
            state.groups()
                    .get(group)
                    .members
                    .forEach((_, member) -> refs.add(state.members().get(member).person));
        }
        List<Person> all = new ArrayList<>(refs.size());
        for (int ref : refs) all.add(state.persons().get(ref));
        return all;
    }

    /// Every asset to which this person may have a way.
    public List<Asset> near(Person person) {
        TreeSet<Integer> refs = new TreeSet<>();
        for (int ref : person.owned) refs.add(ref);
        for (int ref : person.created) refs.add(ref);
        for (int ref : person.members) eachAssetOf(state.members().get(ref), refs::add);
        List<Asset> all = new ArrayList<>(refs.size());
        for (int ref : refs) all.add(state.assets().get(ref));
        return all;
    }

    private void eachAssetOf(Member member, Consumer<Integer> each) {
        member.holdings.forEach((_, asset) -> each.accept(asset));
        for (int group : member.groups) {
            state.groups().get(group).assets.forEach((_, asset) -> each.accept(asset));
        }
    }

    /// Every asset on which this membership has an assignment, whatever its dates.
    public List<Asset> assigned(Member member) {
        TreeSet<Integer> refs = new TreeSet<>();
        eachAssetOf(member, refs::add);
        List<Asset> all = new ArrayList<>(refs.size());
        for (int ref : refs) all.add(state.assets().get(ref));
        return all;
    }

    /// Whether anything gives this member levels on any asset, in a period that is looked at.
    public boolean holdsAny(Member member, Predicate<Period> looked) {
        if (member.holdings.any(holding -> anyOf(holding, looked))) return true;
        for (int ref : member.groups) {
            Group group = state.groups().get(ref);
            Seat seat = group.members.get(member.ref);
            if (seat == null || !looked.test(seat.period())) continue;
            int[] assets = group.assets.sortedKeys();
            for (int asset : assets) {
                if (seat.levels().containsKey(state.assets().get(asset).kind)) return true;
            }
        }
        return false;
    }

    private static boolean anyOf(Holding holding, Predicate<Period> looked) {
        for (int i = 0; i < holding.count(); i++) {
            if (looked.test(holding.at(i).period())) return true;
        }
        return false;
    }

    /// Every membership in a business, those that ended too, oldest first.
    public List<Member> members(Business business) {
        List<Member> all = new ArrayList<>(business.members.size());
        for (int ref : business.members.sortedKeys()) all.add(state.members().get(ref));
        return all;
    }

    /// What comes with an invitation.
    ///
    /// @param by who offers it; empty where nobody's right stands behind it
    public record Offered(Asset asset, Levels levels, Optional<Person> by) {}

    public List<Offered> offers(Invitation invitation) {
        List<Offered> all = new ArrayList<>(invitation.offers.size());
        for (Invitation.Offer each : invitation.offers) {
            Optional<Person> by =
                    each.by() < 0 ? Optional.empty() : Optional.of(state.persons().get(each.by()));
            all.add(new Offered(state.assets().get(each.asset()), each.levels(), by));
        }
        return all;
    }

    /// Who sent an invitation; empty where no person did.
    public Optional<Person> inviter(Invitation invitation) {
        return invitation.by < 0
                ? Optional.empty()
                : Optional.of(state.persons().get(invitation.by));
    }

    public List<Invitation> invitations(Business business) {
        List<Invitation> all = new ArrayList<>(business.invitations.size());
        for (int ref : business.invitations.sortedKeys()) all.add(state.invitations().get(ref));
        return all;
    }

    /// What a business owns, oldest first.
    public List<Asset> assets(Business business) {
        List<Asset> all = new ArrayList<>(business.assets.size());
        for (int ref : business.assets.sortedKeys()) all.add(state.assets().get(ref));
        return all;
    }

    /// What others share, or shared, with a business.
    public List<Share> shares(Business partner) {
        List<Share> all = new ArrayList<>(partner.shares.size());
        for (int ref : partner.shares.sortedKeys()) all.add(state.shares().get(ref));
        return all;
    }

    /// The groups of a business that have not ended.
    public List<Group> groups(Business business) {
        List<Group> all = new ArrayList<>(business.groups.size());
        for (int ref : business.groups.sortedKeys()) all.add(state.groups().get(ref));
        return all;
    }

    public List<Partnership> partnerships(Business business) {
        List<Partnership> all = new ArrayList<>(business.partnerships.length);
        for (int ref : business.partnerships) all.add(state.partnerships().get(ref));
        return all;
    }

    /// Both businesses of a partnership.
    public List<Business> sides(Partnership partnership) {
        return List.of(
                state.businesses().get(partnership.one), state.businesses().get(partnership.other));
    }

    /// The other side of a partnership.
    public Business partner(Partnership partnership, Business one) {
        int other = partnership.one == one.ref ? partnership.other : partnership.one;
        return state.businesses().get(other);
    }

    /// Who made a key, or took it over.
    public Optional<Person> keeper(Key key) {
        return key.keeper < 0 ? Optional.empty() : Optional.of(state.persons().get(key.keeper));
    }

    /// Who made an access link, or took it over.
    public Optional<Person> keeper(AccessLink link) {
        return link.keeper < 0 ? Optional.empty() : Optional.of(state.persons().get(link.keeper));
    }

    /// Who said that a partnership ends by itself.
    public Optional<Business> closes(Partnership partnership) {
        return partnership.closes < 0
                ? Optional.empty()
                : Optional.of(state.businesses().get(partnership.closes));
    }

    /// Who left a partnership.
    public Optional<Business> left(Partnership partnership) {
        return partnership.left < 0
                ? Optional.empty()
                : Optional.of(state.businesses().get(partnership.left));
    }

    /// The codes that a business has made, the oldest first.
    public List<PartnerCode> codes(Business business) {
        List<PartnerCode> all = new ArrayList<>(business.codes.length);
        for (int ref : business.codes) all.add(state.codes().get(ref));
        return all;
    }

    public Business business(PartnerCode code) {
        return state.businesses().get(code.business);
    }

    public List<Asset> assets(Group group) {
        List<Asset> all = new ArrayList<>(group.assets.size());
        for (int ref : group.assets.sortedKeys()) all.add(state.assets().get(ref));
        return all;
    }

    /// One place in a group.
    public record Place(Group group, Member member, Map<String, Levels> levels, Period period) {
        Place(Group group, Member member, Seat seat) {
            this(group, member, seat.levels(), seat.period());
        }
    }

    public List<Place> members(Group group) {
        List<Place> all = new ArrayList<>(group.members.size());
        for (int ref : group.members.sortedKeys()) {
            Seat seat = group.members.get(ref);
            if (seat != null) all.add(new Place(group, state.members().get(ref), seat));
        }
        return all;
    }

    /// The places of a member in groups.
    public List<Place> places(Member member) {
        List<Place> all = new ArrayList<>(member.groups.length);
        for (int ref : member.groups) {
            Group group = state.groups().get(ref);
            Seat seat = group.members.get(member.ref);
            if (seat != null) all.add(new Place(group, member, seat));
        }
        return all;
    }

    public List<Group> groups(Member member) {
        List<Group> all = new ArrayList<>(member.groups.length);
        for (int ref : member.groups) all.add(state.groups().get(ref));
        return all;
    }

    /// The direct assignments on an asset.
    public List<Assignment> assignments(Asset asset) {
        List<Assignment> all = new ArrayList<>(asset.holders.size());
        for (int ref : asset.holders.sortedKeys()) {
            Holding holding = asset.holders.get(ref);
            for (int i = 0; holding != null && i < holding.count(); i++) all.add(holding.at(i));
        }
        return all;
    }

    /// The direct assignments of a member.
    public List<Assignment> assignments(Member member) {
        List<Assignment> all = new ArrayList<>(member.holdings.size());
        for (int ref : member.holdings.sortedKeys()) {
            Holding holding = member.holdings.get(ref);
            for (int i = 0; holding != null && i < holding.count(); i++) all.add(holding.at(i));
        }
        return all;
    }
}
