package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Role;

import java.util.Map;

/// What one row of one answer says. Businesses, users and groups stand as TikTok's ids; a text that
/// was not there is empty.
sealed interface Fact {
    /// @param zone the name of its time zone
    record BusinessTold(String business, String name, String zone) implements Fact {}

    record MemberTold(
            String business,
            String user,
            String name,
            String address,
            Standing standing,
            Ranks ranks)
            implements Fact {}

    /// How a user stands to a business.
    enum Standing {
        JOINED,
        INVITED,
        DECLINED,
        GONE
    }

    /// What a member is. Where TikTok's word was not understood it is the least there is, and not
    /// known.
    record Ranks(Role role, boolean roleKnown, Finance finance, boolean financeKnown) {}

    /// A user seen in passing.
    record UserNamed(String user, String name, String address) implements Fact {}

    /// @param owner the name of the business that owns it
    /// @param bound whether the business has it; otherwise it had it, or asked for it
    /// @param status TikTok's own word
    record AssetTold(
            String business,
            AssetKey asset,
            String name,
            Relation relation,
            String owner,
            boolean bound,
            String status,
            AssetState state)
            implements Fact {}

    /// Who owns an asset, seen from a business that has it.
    enum Relation {
        OWNER_BC,
        OWNER_PARTNER,
        OWNER_INDIVIDUAL
    }

    /// An asset seen in passing.
    record AssetNamed(String business, AssetKey asset, String name, String owner) implements Fact {}

    /// A member holds levels on an asset.
    record HoldTold(String business, AssetKey asset, String user, Levels levels, boolean assumed)
            implements Fact {}

    record GroupTold(String business, String group, String name) implements Fact {}

    record GroupAssetTold(String business, String group, AssetKey asset) implements Fact {}

    record GroupMemberTold(String business, String group, String user, Map<String, Levels> levels)
            implements Fact {
        public GroupMemberTold {
            levels = Map.copyOf(levels);
        }
    }

    record PartnerTold(String business, String partner, String name) implements Fact {}

    record ShareTold(
            String owner, String partner, AssetKey asset, String name, Levels cap, Side side)
            implements Fact {}

    /// An asset is shared, with what cap is not said.
    record SharedWith(String owner, String partner, AssetKey asset, String partnerName)
            implements Fact {}

    /// Who was asked about a share.
    enum Side {
        OWNER,
        PARTNER;

        Side other() {
            return this == OWNER ? PARTNER : OWNER;
        }
    }
}
