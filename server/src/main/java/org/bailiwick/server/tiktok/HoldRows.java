package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Levels;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `bc/asset/member/get` and `bc/asset/get`: who holds what.
final class HoldRows {
    static final String USER = "user_id";
    static final String ADDRESS = "user_email";

    private static final Set<String> MEMBER_FIELDS =
            Set.of(
                    USER,
                    "user_name",
                    ADDRESS,
                    "advertiser_role",
                    "catalog_role",
                    "form_library_role",
                    "business_account_roles");

    private HoldRows() {}

    /// The members that hold one asset.
    static void ofAsset(Query query, JsonNode data, Rows rows) {
        Optional<AssetKey> asset = rows.asset(query.get("asset_type"), query.get("asset_id"));
        if (asset.isEmpty()) return;
        String business = query.get("bc_id");
        if (query.narrowedOnlyBy()) rows.covers(new Scope.Holders(business, asset.get()));
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, MEMBER_FIELDS);
            String user = rows.id(row, USER);
            if (user.isEmpty()) continue;
            rows.add(new Fact.UserNamed(user, rows.text(row, "user_name"), rows.address(row)));
            hold(business, asset.get(), user, row, rows);
        }
    }

    /// The assets that one user holds.
    static void ofUser(Query query, JsonNode data, Rows rows) {
        String business = query.get("bc_id");
        String user = query.filter(USER);
        Optional<AssetType> type = AssetType.find(query.get("asset_type"));
        if (type.isPresent() && !user.isEmpty() && query.narrowedOnlyBy(USER)) {
            rows.covers(new Scope.Holdings(business, type.get(), user));
        }
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, AssetRows.FIELDS);
            Optional<AssetKey> asset = rows.asset(row, query.get("asset_type"));
            if (asset.isEmpty()) continue;
            String name = rows.text(row, "asset_name");
            rows.add(
                    new Fact.AssetNamed(
                            business, asset.get(), name, rows.text(row, "owner_bc_name")));
            if (user.isEmpty()) nobody(query, rows);
            else hold(business, asset.get(), user, row, rows);
        }
    }

    /// The rows are of somebody who has not joined, or of whoever asked.
    private static void nobody(Query query, Rows rows) {
        boolean invited = !query.filter(ADDRESS).isEmpty();
        rows.note(invited ? Matter.ASSETS_OF_INVITED : Matter.CALLERS_ASSETS);
    }

    private static void hold(
            String business, AssetKey asset, String user, JsonNode row, Rows rows) {
        List<String> words = words(row.path(asset.type().field()));
        if (words.isEmpty() && !asset.type().levelMayBeMissing()) {
            rows.skip(Matter.NO_LEVEL, user, asset.id());
            return;
        }
        List<String> levels = new ArrayList<>();
        for (String word : words) {
            Optional<String> level = asset.type().level(word);
            level.ifPresentOrElse(
                    levels::add, () -> rows.skip(Matter.VALUE_SKIPPED, asset.type().field(), word));
        }
        if (!words.isEmpty() && levels.isEmpty()) return;
        Levels held = words.isEmpty() ? asset.type().lowest() : Levels.of(levels);
        rows.add(new Fact.HoldTold(business, asset, user, held, words.isEmpty()));
    }

    /// One word, or an array of them.
    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isArray()) for (JsonNode word : value) words.add(Json.text(word));
        else words.add(Json.text(value));
        words.removeIf(String::isEmpty);
        return words;
    }
}
