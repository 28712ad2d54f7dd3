package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Levels;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `bc/asset_group/list` and `bc/asset_group/get`.
final class GroupRows {
    private static final String ID = "asset_group_id";
    private static final String NAME = "asset_group_name";
    private static final String ASSETS = "assets";
    private static final String MEMBERS = "members";
    private static final String ROLES = "asset_roles";
    private static final Set<String> FIELDS = Set.of(ID, NAME, ASSETS, MEMBERS);

    private GroupRows() {}

    static void groups(Query query, JsonNode data, Rows rows) {
        String business = query.get("bc_id");
        if (query.narrowedOnlyBy()) rows.covers(new Scope.Groups(business));
        for (JsonNode row : rows.list(data, "asset_groups")) {
            String group = group(business, row, rows);
            if (group.isEmpty()) continue;
            for (JsonNode asset : row.path(ASSETS)) asset(business, group, asset, rows);
            for (JsonNode member : row.path(MEMBERS)) member(business, group, member, rows);
        }
    }

    static void content(Query query, JsonNode data, Rows rows) {
        String business = query.get("bc_id");
        JsonNode its = data.path("asset_group");
        if (!its.isObject()) {
            rows.skip(Matter.NO_ROWS, "asset_group");
            return;
        }
        String group = group(business, its, rows);
        if (group.isEmpty()) return;
        boolean whole = query.narrowedOnlyBy();
        switch (query.get("query_entity")) {
            case "ASSET" -> {
                if (whole) rows.covers(new Scope.GroupAssets(business, group));
                rows.count(its.path(ASSETS).size());
            }
            case "MEMBER" -> {
                if (whole) rows.covers(new Scope.GroupMembers(business, group));
                rows.count(its.path(MEMBERS).size());
            }
            default -> rows.skip(Matter.VALUE_SKIPPED, "query_entity", query.get("query_entity"));
        }
        for (JsonNode asset : its.path(ASSETS)) asset(business, group, asset, rows);
        for (JsonNode member : its.path(MEMBERS)) member(business, group, member, rows);
    }

    private static String group(String business, JsonNode row, Rows rows) {
        rows.known(row, FIELDS);
        String group = rows.id(row, ID);
        if (!group.isEmpty()) {
            rows.add(new Fact.GroupTold(business, group, rows.text(row, NAME)));
        }
        return group;
    }

    private static void asset(String business, String group, JsonNode row, Rows rows) {
        rows.known(row, AssetRows.FIELDS);
        Optional<AssetKey> asset = rows.asset(row, AssetType.ADVERTISER.name());
        if (asset.isPresent()) rows.add(new Fact.GroupAssetTold(business, group, asset.get()));
    }

    private static void member(String business, String group, JsonNode row, Rows rows) {
        rows.known(row, Set.of("member_id", ROLES, "member_name", "user_name", "user_email"));
        String user = rows.id(row, "member_id");
        if (user.isEmpty()) return;
        Map<String, Levels> levels = new HashMap<>();
        for (Map.Entry<String, JsonNode> role : row.path(ROLES).properties()) {
            level(role.getKey(), Json.text(role.getValue()), levels, rows);
        }
        if (!levels.isEmpty()) {
            rows.add(new Fact.GroupMemberTold(business, group, user, levels));
        } else if (row.path(ROLES).isEmpty()) {
            rows.skip(Matter.NO_LEVEL, user, group);
        }
    }

    private static void level(String type, String role, Map<String, Levels> levels, Rows rows) {
        Optional<AssetType> its = AssetType.find(type);
        if (its.isEmpty()) {
            rows.skip(Matter.VALUE_SKIPPED, ROLES, type);
            return;
        }
        String word =
                role.startsWith(AssetType.GROUP_PREFIX)
                        ? role.substring(AssetType.GROUP_PREFIX.length())
                        : role;
        its.get()
                .level(word)
                .ifPresentOrElse(
                        level -> levels.put(its.get().kind(), Levels.of(level)),
                        () -> rows.skip(Matter.VALUE_SKIPPED, ROLES, role));
    }
}
