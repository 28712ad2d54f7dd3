package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Levels;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// TikTok's types of assets that have a kind in the access model, with TikTok's words for levels.
enum AssetType {
    ADVERTISER(
            "ad_account",
            "advertiser_role",
            Map.of("ANALYST", "analyst", "OPERATOR", "operator", "ADMIN", "admin"),
            List.of("analyst", "operator", "admin")),
    CATALOG(
            "catalog",
            "catalog_role",
            Map.of("AD_PROMOTE", "ad_promote", "ADMIN", "admin"),
            List.of("ad_promote", "admin")),
    TT_ACCOUNT(
            "tiktok_account",
            "tt_account_roles",
            Map.of("POST", "post", "LIVE", "live", "DIRECT_MESSAGE", "direct_message"),
            List.of("post", "live", "direct_message")),
    PIXEL("pixel", "", Map.of(), List.of("analyst", "operator", "admin")),
    LEAD("lead_form", "form_library_role", Map.of("ADMIN", "admin"), List.of("admin")),
    TIKTOK_SHOP(
            "shop",
            "store_role",
            Map.of("AD_PROMOTION", "ad_promotion", "MANAGER", "manager"),
            List.of("ad_promotion", "manager")),
    MANAGED_BUSINESS_ACCOUNT(
            "business_account",
            "business_account_roles",
            Map.of(
                    "BUSINESS_ACCOUNT_ANALYST", "analyst",
                    "BUSINESS_ACCOUNT_OPERATOR", "operator",
                    "BUSINESS_ACCOUNT_ADMIN", "admin"),
            List.of("analyst", "operator", "admin"));

    /// What the roles of asset groups have before the word that is used everywhere else.
    static final String GROUP_PREFIX = "ADVERTISER_ROLE_";

    private final String kind;
    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> levels;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> all;

    AssetType(String kind, String field, Map<String, String> levels, List<String> all) {
        this.kind = kind;
        this.field = field;
        this.levels = levels;
        this.all = all;
    }

    static Optional<AssetType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.name().equals(word)).findFirst();
    }

    static Optional<AssetType> ofKind(String kind) {
        return Arrays.stream(values()).filter(type -> type.kind.equals(kind)).findFirst();
    }

    /// The kind in the access model.
    String kind() {
        return kind;
    }

    /// The field of a row that names the level; empty where rows never name one.
    String field() {
        return field;
    }

    /// The level for TikTok's word.
    Optional<String> level(String word) {
        return Optional.ofNullable(levels.get(word));
    }

    /// What is taken where a row cannot or does not name a level.
    Levels lowest() {
        return Levels.of(all.getFirst());
    }

    /// No cap at all.
    Levels everything() {
        return Levels.of(all);
    }

    /// Whether rows of this type may be silent about the level: a pixel has none to tell, a form
    /// has only one.
    boolean levelMayBeMissing() {
        return this == PIXEL || this == LEAD;
    }

    /// Whether TikTok tells the state of such an asset.
    boolean hasState() {
        return this == ADVERTISER;
    }
}
