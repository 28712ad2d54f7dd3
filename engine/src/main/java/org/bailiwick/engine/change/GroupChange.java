package org.bailiwick.engine.change;

import java.util.Map;

/// What happens to asset groups: assets and members put together.
public sealed interface GroupChange extends Change {
    GroupId group();

    record GroupMade(GroupId group, BusinessId business, String name) implements GroupChange {}

    record GroupRenamed(GroupId group, String name) implements GroupChange {}

    record GroupAssetAdded(GroupId group, AssetId asset) implements GroupChange {}

    record GroupAssetTaken(GroupId group, AssetId asset) implements GroupChange {}

    /// A member of the group holds these levels on its assets in this period, by the name of the
    /// kind; replaces what was set for that member.
    record GroupMemberSet(GroupId group, MemberId member, Map<String, Levels> levels, Period period)
            implements GroupChange {
        public GroupMemberSet {
            levels = Map.copyOf(levels);
        }
    }

    record GroupMemberTaken(GroupId group, MemberId member) implements GroupChange {}

    record GroupEnded(GroupId group) implements GroupChange {}

    /// A group that ended is there again, empty.
    record GroupRestored(GroupId group) implements GroupChange {}
}
