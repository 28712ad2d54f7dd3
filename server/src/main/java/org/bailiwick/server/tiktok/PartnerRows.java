package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.server.tiktok.Fact.Side;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.Set;

/// Reads `bc/partner/get`, `bc/partner/asset/get` and `bc/asset/partner/get`.
final class PartnerRows {
    private static final String BUSINESS = "bc_id";
    private static final Set<String> FIELDS = Set.of(BUSINESS, "bc_name");

    private PartnerRows() {}

    static void partners(Query query, JsonNode data, Rows rows) {
        String business = query.get(BUSINESS);
        if (query.narrowedOnlyBy()) rows.covers(new Scope.Partners(business));
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, FIELDS);
            String partner = rows.id(row, BUSINESS);
            if (partner.isEmpty()) continue;
            rows.add(new Fact.PartnerTold(business, partner, rows.text(row, "bc_name")));
        }
    }

    /// The partners that one asset is shared with; their caps stand elsewhere.
    static void ofAsset(Query query, JsonNode data, Rows rows) {
        Optional<AssetKey> asset = rows.asset(query.get("asset_type"), query.get("asset_id"));
        if (asset.isEmpty()) return;
        String business = query.get(BUSINESS);
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, FIELDS);
            String partner = rows.id(row, BUSINESS);
            if (partner.isEmpty()) continue;
            rows.add(
                    new Fact.SharedWith(business, partner, asset.get(), rows.text(row, "bc_name")));
        }
    }

    /// What one business shares with the other.
    static void shares(Query query, JsonNode data, Rows rows) {
        Optional<Side> side = side(query.get("share_type"));
        if (side.isEmpty()) {
            rows.skip(Matter.VALUE_SKIPPED, "share_type", query.get("share_type"));
            return;
        }
        boolean asOwner = side.get() == Side.OWNER;
        String owner = query.get(asOwner ? BUSINESS : "partner_id");
        String partner = query.get(asOwner ? "partner_id" : BUSINESS);
        Optional<AssetType> type = AssetType.find(query.get("asset_type"));
        if (type.isPresent() && query.narrowedOnlyBy()) {
            rows.covers(new Scope.Shares(owner, partner, type.get(), side.get()));
        }
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, AssetRows.FIELDS);
            Optional<AssetKey> asset = rows.asset(row, query.get("asset_type"));
            if (asset.isPresent()) share(owner, partner, asset.get(), side.get(), row, rows);
        }
    }

    private static Optional<Side> side(String word) {
        return switch (word) {
            case "SHARING" -> Optional.of(Side.OWNER);
            case "SHARED" -> Optional.of(Side.PARTNER);
            default -> Optional.empty();
        };
    }

    private static void share(
            String owner, String partner, AssetKey asset, Side side, JsonNode row, Rows rows) {
        String name = rows.text(row, "asset_name");
        String field = asset.type().field();
        String word = Json.text(row, field);
        var cap = asset.type().level(word);
        if (cap.isEmpty()) {
            if (word.isEmpty()) rows.skip(Matter.NO_LEVEL, partner, asset.id());
            else rows.skip(Matter.VALUE_SKIPPED, field, word);
            return;
        }
        rows.add(new Fact.ShareTold(owner, partner, asset, name, Levels.of(cap.get()), side));
    }
}
