package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.server.tiktok.Fact.Ranks;
import org.bailiwick.server.tiktok.Fact.Standing;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The world that a recording describes, in TikTok's ids. Everything stands in the order in which
/// the recording names it, with the line that names it first.
///
/// @param complete the lists of which all pages are there
record Wanted(
        SequencedMap<String, Business> businesses,
        SequencedMap<String, User> users,
        SequencedMap<MemberKey, Member> members,
        SequencedMap<AssetKey, Asset> assets,
        SequencedMap<HoldKey, Hold> holds,
        SequencedMap<GroupKey, Group> groups,
        SequencedMap<Pair, Integer> partners,
        SequencedMap<ShareKey, Share> shares,
        Set<Scope> complete) {

    /// @param name its name, or empty where no line says it
    /// @param zone the name of its time zone, or empty
    /// @param own whether a line describes it, and not only names it as somebody's partner
    record Business(int line, String name, String zone, boolean own) {}

    /// @param name the name, or empty
    /// @param address the address, or empty
    record User(int line, String name, String address) {}

    /// @param who the id of the user; for somebody invited who has none, the address
    record MemberKey(String business, String who) {}

    /// @param user the id of the user, or empty
    record Member(int line, String user, String address, Standing standing, Ranks ranks) {}

    /// @param owner the owning business; empty for a person, whom TikTok does not name
    record Asset(int line, String name, String owner, AssetState state, boolean stateTold) {}

    record HoldKey(String business, AssetKey asset, String user) {}

    record Hold(int line, Levels levels, boolean assumed) {}

    record GroupKey(String business, String group) {}

    /// @param assets the assets, each with its line
    record Group(
            int line,
            String name,
            SequencedMap<AssetKey, Integer> assets,
            SequencedMap<String, Place> members) {}

    record Place(int line, Map<String, Levels> levels) {}

    /// Two businesses, in the order of their ids.
    record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    record ShareKey(AssetKey asset, String partner) {}

    record Share(int line, Levels cap) {}

    /// A user who joined a business.
    User user(String id) {
        return Optional.ofNullable(users.get(id)).orElseThrow();
    }

    /// Whether all of this list was recorded.
    boolean complete(Scope scope) {
        return complete.contains(scope);
    }

    /// Whether all of a list of what the owner shares with the partner was recorded.
    boolean sharesComplete(String owner, String partner, AssetType type) {
        return complete(new Scope.Shares(owner, partner, type, Fact.Side.OWNER))
                || complete(new Scope.Shares(owner, partner, type, Fact.Side.PARTNER));
    }
}
