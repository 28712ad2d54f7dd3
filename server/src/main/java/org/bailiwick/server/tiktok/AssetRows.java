package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.server.tiktok.Fact.Relation;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.Set;

/// Reads `bc/asset/admin/get`: what a business owns, or has from others.
final class AssetRows {
    /// Fields of the rows of assets, wherever they stand.
    static final Set<String> FIELDS =
            Set.of(
                    "asset_type",
                    "asset_id",
                    "asset_name",
                    "owner_bc_name",
                    "advertiser_role",
                    "advertiser_account_type",
                    "catalog_role",
                    "ad_creation_eligible",
                    "form_library_role",
                    "store_role",
                    "tt_account_roles",
                    "business_account_roles",
                    "is_business_verified",
                    "operating_region_code",
                    "tt_asset_handle",
                    "tt_asset_profile_image",
                    "relation_type",
                    "relation_status",
                    "advertiser_status",
                    "advertiser_show_status",
                    "pixel_code");

    /// The status that is shown: a field of a row, or what a list was narrowed to.
    static final String SHOWN = "advertiser_show_status";

    private static final String STATUS = "advertiser_status";
    private static final String RELATION = "relation_type";
    private static final String BOUND = "relation_status";

    private AssetRows() {}

    static void assets(Query query, JsonNode data, Rows rows) {
        Optional<AssetType> asked = AssetType.find(query.get("asset_type"));
        if (asked.isPresent() && query.narrowedOnlyBy()) {
            rows.covers(new Scope.Assets(query.get("bc_id"), asked.get()));
        }
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, FIELDS);
            Optional<AssetKey> asset = rows.asset(row, query.get("asset_type"));
            if (asset.isPresent()) asset(query, asset.get(), row, rows);
        }
    }

    private static void asset(Query query, AssetKey asset, JsonNode row, Rows rows) {
        Optional<Relation> relation = relation(Json.text(row, RELATION));
        if (relation.isEmpty()) {
            rows.skip(Matter.VALUE_SKIPPED, RELATION, Json.text(row, RELATION));
            return;
        }
        Optional<Boolean> bound = bound(asset, row, rows);
        if (bound.isEmpty()) return;
        rows.add(
                new Fact.AssetTold(
                        query.get("bc_id"),
                        asset,
                        rows.text(row, "asset_name"),
                        relation.get(),
                        rows.text(row, "owner_bc_name"),
                        bound.get(),
                        Json.text(row, STATUS),
                        state(query, asset, row, rows)));
    }

    private static Optional<Relation> relation(String word) {
        return switch (word) {
            case "OWNER_BC" -> Optional.of(Relation.OWNER_BC);
            case "OWNER_PARTNER" -> Optional.of(Relation.OWNER_PARTNER);
            case "OWNER_INDIVIDUAL" -> Optional.of(Relation.OWNER_INDIVIDUAL);
            default -> Optional.empty();
        };
    }

    /// Whether the business has the asset now. Types that need no approval are silent about it.
    private static Optional<Boolean> bound(AssetKey asset, JsonNode row, Rows rows) {
        String word = Json.text(row, BOUND);
        return switch (word) {
            case "", "BOUND" -> Optional.of(true);
            case "UNBOUND" -> Optional.of(false);
            case "PENDING", "REJECTED" -> {
                rows.note(Matter.ASSET_ASKED_FOR, asset.id(), word);
                yield Optional.of(false);
            }
            default -> {
                rows.skip(Matter.VALUE_SKIPPED, BOUND, word);
                yield Optional.empty();
            }
        };
    }

    private static AssetState state(Query query, AssetKey asset, JsonNode row, Rows rows) {
        String status = Json.text(row, STATUS);
        String shown = Json.text(row, SHOWN);
        if (shown.isEmpty()) shown = query.filter(SHOWN);
        if (status.isEmpty() && shown.isEmpty()) {
            if (!asset.type().hasState()) return AssetState.ACTIVE;
            rows.note(Matter.STATE_NOT_TOLD, asset.id());
            return AssetState.IN_REVIEW;
        }
        AssetState state = AssetState.ACTIVE;
        if (!status.isEmpty()) {
            state = understood(States.ofStatus(status), STATUS, status, rows);
        }
        if (!shown.isEmpty()) {
            state = States.worse(state, understood(States.ofShown(shown), SHOWN, shown, rows));
        }
        return state;
    }

    private static AssetState understood(
            Optional<AssetState> state, String field, String word, Rows rows) {
        if (state.isEmpty()) rows.note(Matter.VALUE_IN_REVIEW, field, word);
        return state.orElse(AssetState.IN_REVIEW);
    }
}
