package org.bailiwick.server.tiktok;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The endpoints that are understood, by their path.
final class Endpoints {
    private static final String ROOT = "/open_api/v1.3/";
    private static final String BUSINESS = "bc_id";
    private static final String TYPE = "asset_type";
    private static final String ASSET = "asset_id";
    private static final String KEYWORD = "keyword";

    private static final Map<String, Endpoint> ALL =
            Map.of(
                    "bc/get",
                    new Endpoint(
                            Set.of(BUSINESS, "scene"),
                            Set.of(),
                            Set.of(KEYWORD, "keyword_type", "relation_type"),
                            BusinessRows::businesses),
                    "bc/member/get",
                    Endpoint.of(
                            MemberRows::members,
                            Set.of(BUSINESS),
                            Set.of(KEYWORD, "relation_status", "user_role")),
                    "bc/asset/admin/get",
                    Endpoint.of(
                            AssetRows::assets,
                            Set.of(BUSINESS, TYPE),
                            Set.of(KEYWORD, "relation_status", "relation_type", AssetRows.SHOWN)),
                    "bc/asset/get",
                    Endpoint.of(
                            HoldRows::ofUser,
                            Set.of(BUSINESS, TYPE),
                            Set.of(KEYWORD, HoldRows.USER, HoldRows.ADDRESS)),
                    "bc/asset/member/get",
                    Endpoint.of(HoldRows::ofAsset, Set.of(BUSINESS, TYPE, ASSET), Set.of(KEYWORD)),
                    "bc/asset/partner/get",
                    Endpoint.of(
                            PartnerRows::ofAsset, Set.of(BUSINESS, TYPE, ASSET), Set.of(KEYWORD)),
                    "bc/partner/get",
                    Endpoint.of(PartnerRows::partners, Set.of(BUSINESS), Set.of("name")),
                    "bc/partner/asset/get",
                    Endpoint.of(
                            PartnerRows::shares,
                            Set.of(BUSINESS, "partner_id", TYPE, "share_type"),
                            Set.of(KEYWORD)),
                    "bc/asset_group/list",
                    Endpoint.of(GroupRows::groups, Set.of(BUSINESS), Set.of(KEYWORD)),
                    "bc/asset_group/get",
                    Endpoint.of(
                            GroupRows::content,
                            Set.of(BUSINESS, "asset_group_id", "query_entity"),
                            Set.of(KEYWORD)));

    private Endpoints() {}

    static Optional<Endpoint> find(String path) {
        if (!path.startsWith(ROOT)) return Optional.empty();
        return Optional.ofNullable(ALL.get(path.substring(ROOT.length())));
    }
}
