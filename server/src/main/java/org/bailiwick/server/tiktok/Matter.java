package org.bailiwick.server.tiktok;

/// What can be said about a line of a recording, or about a thing that a line names. [Wording] has
/// the sentences, and with them what each is about.
public enum Matter {
    NOT_JSON(Sort.BAD),
    TOO_LONG(Sort.BAD),
    TOO_MANY_LINES(Sort.BAD),
    NO_REQUEST(Sort.BAD),
    NO_RESPONSE(Sort.BAD),
    PAGE_OTHER(Sort.BAD),
    PAGE_TWICE(Sort.BAD),
    TOTALS_DIFFER(Sort.BAD),
    BUSINESS_DIFFERS(Sort.BAD),
    MEMBER_DIFFERS(Sort.BAD),
    ADDRESS_DIFFERS(Sort.BAD),
    ADDRESS_SHARED(Sort.BAD),
    ASSET_DIFFERS(Sort.BAD),
    STATUS_DIFFERS(Sort.BAD),
    OWNER_DIFFERS(Sort.BAD),
    LEVEL_DIFFERS(Sort.BAD),
    GROUP_ELSEWHERE(Sort.BAD),
    GROUP_MEMBER_DIFFERS(Sort.BAD),
    CAP_DIFFERS(Sort.BAD),
    SHARE_ONE_SIDED(Sort.BAD),
    PARTNER_ONE_SIDED(Sort.BAD),

    REFUSED_BY_TIKTOK(Sort.UNCLEAR),
    ENDPOINT(Sort.UNCLEAR),
    METHOD(Sort.UNCLEAR),
    PARAMETER(Sort.UNCLEAR),
    NO_PARAMETER(Sort.UNCLEAR),
    NO_ROWS(Sort.UNCLEAR),
    NO_ID(Sort.UNCLEAR),
    PAGES_MISSING(Sort.UNCLEAR),
    ROWS_MISSING(Sort.UNCLEAR),
    TEXT_TOO_LONG(Sort.UNCLEAR),
    FIELD(Sort.UNCLEAR),
    VALUE_SKIPPED(Sort.UNCLEAR),
    VALUE_LEAST(Sort.UNCLEAR),
    VALUE_IN_REVIEW(Sort.UNCLEAR),
    STATE_NOT_TOLD(Sort.UNCLEAR),
    NO_LEVEL(Sort.UNCLEAR),
    ADDRESS_UNREADABLE(Sort.UNCLEAR),
    NO_ADDRESS(Sort.UNCLEAR),
    ZONE(Sort.UNCLEAR),
    BUSINESS_STATUS(Sort.UNCLEAR),
    BUSINESS_UNNAMED(Sort.UNCLEAR),
    USER_NAME_DIFFERS(Sort.UNCLEAR),
    GROUP_NAME_DIFFERS(Sort.UNCLEAR),
    ASSET_NAME_DIFFERS(Sort.UNCLEAR),
    OWNER_UNKNOWN(Sort.UNCLEAR),
    OWNER_PERSON(Sort.UNCLEAR),
    CAP_ASSUMED(Sort.UNCLEAR),
    SHARE_NOT_LISTED(Sort.UNCLEAR),
    ASSET_ASKED_FOR(Sort.UNCLEAR),
    CALLERS_ASSETS(Sort.UNCLEAR),
    ASSETS_OF_INVITED(Sort.UNCLEAR),
    NOT_A_MEMBER(Sort.UNCLEAR),
    ASSET_NOT_HERE(Sort.UNCLEAR),
    KIND_NOT_IN_MODEL(Sort.UNCLEAR),
    LEVEL_NOT_IN_MODEL(Sort.UNCLEAR),

    OTHERS_ASSIGNMENT(Sort.CONFLICT),
    OTHERS_MEMBER(Sort.CONFLICT),
    OTHERS_INVITATION(Sort.CONFLICT),
    OTHERS_ASSET(Sort.CONFLICT),
    OTHERS_SHARE(Sort.CONFLICT),
    OTHERS_GROUP(Sort.CONFLICT),
    OTHERS_BUSINESS(Sort.CONFLICT),
    OTHERS_TOOK(Sort.CONFLICT),
    OTHERS_REMOVED(Sort.CONFLICT),
    OTHERS_PLACE(Sort.CONFLICT),
    OTHERS_ENDED_PARTNER(Sort.CONFLICT),
    OTHERS_ENDED_SHARE(Sort.CONFLICT),
    OTHERS_ENDED_GROUP(Sort.CONFLICT),
    TWO_PERSONS(Sort.CONFLICT),
    LAST_ADMIN(Sort.CONFLICT),
    ZONE_STAYS(Sort.CONFLICT);

    /// How grave it is.
    public enum Sort {
        /// The line cannot be read, or says something else than another line: nothing is imported,
        /// or the rest without it.
        BAD,
        /// It was not understood; what was done instead is said.
        UNCLEAR,
        /// Something here says otherwise, and was left as it is.
        CONFLICT
    }

    private final Sort sort;

    Matter(Sort sort) {
        this.sort = sort;
    }

    public Sort sort() {
        return sort;
    }
}
