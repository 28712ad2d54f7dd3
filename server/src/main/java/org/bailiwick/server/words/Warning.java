package org.bailiwick.server.words;

/// What is pointed out about a membership before and after it is made. Stable: each has its row in
/// `docs/http.md`.
public enum Warning {
    CANNOT_BE_ACCEPTED,
    INVITATION_REPLACED,
    INVITATION_EXPIRED,
    INVITATION_OUTLASTS_MEMBERSHIP,
    OUTSIDE_ALLOWED_DOMAINS,
    PERSONAL_ADDRESS,
    ROLE_WITHOUT_ASSET,
    ADMIN_WITHOUT_ASSET,
    ADMIN_WITHOUT_FINANCE,
    ASSET_NOT_GIVEN,
    ASSET_NOT_ACTIVE,
    SHARE_PAUSED,
    ABOVE_CAP,
    ASSET_BEGINS_LATER,
    ASSET_ENDS_FIRST,
    SECOND_STEP_ASKED,
    SEATS_NEARLY_FULL,
    OWNED_BY_PARTNER
}
