package org.bailiwick.engine.change;

/// Every form that a change was ever stored in: the number of its type, then the version of its
/// fields.
///
/// A number that stands here is never changed, taken away or used for something else, and all of
/// them are read for ever. A change that gets another field gets a new form (`0x50_02` beside
/// `0x50_01`) and is still written in the oldest form that can say it, so what was read is written
/// again to the byte.
final class Forms {
    static final int ENTRY_UNDONE = 0x01_01;
    static final int MEMBER_GOOD_BYE_SAID = 0x02_01;
    static final int PARTNER_GOOD_BYE_SAID = 0x03_01;
    static final int PERSON_GOOD_BYE_SAID = 0x04_01;
    static final int GOOD_BYE_CHECKED = 0x05_01;

    static final int PERSON_REGISTERED = 0x10_01;
    static final int PERSON_RENAMED = 0x11_01;
    static final int ADDRESS_PROVED = 0x12_01;
    static final int ADDRESS_DROPPED = 0x13_01;
    static final int PERSON_DISABLED = 0x14_01;
    static final int PERSON_ENABLED = 0x15_01;

    static final int BUSINESS_OPENED = 0x20_01;
    static final int BUSINESS_RENAMED = 0x21_01;
    static final int BUSINESS_SET = 0x22_01;
    static final int BUSINESS_SET_2 = 0x22_02;
    static final int BUSINESS_SET_3 = 0x22_03;
    static final int BUSINESS_CLOSED = 0x23_01;
    static final int BUSINESS_REOPENED = 0x24_01;
    static final int SEATS_SET = 0x25_01;
    static final int SAFETY_SET = 0x2a_01;
    static final int SECOND_ADMIN_PASSED_OVER = 0x2b_01;
    static final int SECOND_STEP_DATED = 0x26_01;
    static final int RECOVERY_CONTACT_NAMED = 0x27_01;
    static final int RECOVERY_CONTACT_DROPPED = 0x28_01;
    static final int OUTSIDER_KEPT = 0x29_01;
    static final int RECOVERY_STARTED = 0x2c_01;
    static final int RECOVERY_STOPPED = 0x2d_01;
    static final int RECOVERY_COMPLETED = 0x2e_01;

    static final int MEMBER_INVITED = 0x30_01;
    static final int INVITATION_DECLINED = 0x31_01;
    static final int INVITATION_WITHDRAWN = 0x32_01;
    static final int INVITATION_EXTENDED = 0x33_01;
    static final int ASSET_OFFERED = 0x34_01;
    static final int OFFER_DROPPED = 0x35_01;
    static final int INVITATION_LABELLED = 0x36_01;

    static final int MEMBER_JOINED = 0x40_01;
    static final int MEMBER_ROLE_SET = 0x41_01;
    static final int MEMBER_FINANCE_SET = 0x42_01;
    static final int MEMBER_PERIOD_SET = 0x43_01;
    static final int MEMBER_SUSPENDED = 0x44_01;
    static final int MEMBER_REINSTATED = 0x45_01;
    static final int MEMBER_REMOVED = 0x46_01;
    static final int MEMBER_LEFT = 0x47_01;
    static final int MEMBER_LABEL_SET = 0x48_01;
    static final int MEMBER_RESTORED = 0x4f_01;
    static final int STAND_IN_NAMED = 0x4a_01;

    static final int ASSET_REGISTERED = 0x50_01;
    static final int ASSET_RENAMED = 0x51_01;
    static final int ASSET_STATE_SET = 0x52_01;
    static final int ASSET_CREATOR_NAMED = 0x53_01;
    static final int ASSET_TRANSFERRED = 0x54_01;

    static final int ASSET_ASSIGNED = 0x60_01;
    static final int ASSIGNMENT_PERIOD_SET = 0x61_01;
    static final int ASSET_UNASSIGNED = 0x62_01;
    static final int ASSIGNMENT_RESTORED = 0x6f_01;

    static final int GROUP_MADE = 0x70_01;
    static final int GROUP_RENAMED = 0x71_01;
    static final int GROUP_ASSET_ADDED = 0x72_01;
    static final int GROUP_ASSET_TAKEN = 0x73_01;
    static final int GROUP_MEMBER_SET = 0x74_01;
    static final int GROUP_MEMBER_SET_2 = 0x74_02;
    static final int GROUP_MEMBER_TAKEN = 0x75_01;
    static final int GROUP_ENDED = 0x76_01;
    static final int GROUP_RESTORED = 0x7f_01;

    static final int PARTNER_ADDED = 0x80_01;
    static final int PARTNER_ENDED = 0x81_01;
    static final int PARTNER_PROPOSED = 0x82_01;
    static final int PARTNER_ACCEPTED = 0x83_01;
    static final int PARTNER_DECLINED = 0x84_01;
    static final int PARTNER_WITHDRAWN = 0x85_01;
    static final int PARTNER_LEFT = 0x86_01;
    static final int PARTNER_RESTORED = 0x8f_01;
    static final int PARTNER_UNTIL_SET = 0x87_01;

    static final int ASSET_SHARED = 0x90_01;
    static final int SHARE_CAP_SET = 0x91_01;
    static final int SHARE_PERIOD_SET = 0x92_01;
    static final int SHARE_PAUSED = 0x93_01;
    static final int SHARE_RESUMED = 0x94_01;
    static final int SHARE_ENDED = 0x95_01;
    static final int SHARE_RESTORED = 0x9f_01;

    static final int MODEL_ADOPTED = 0xa0_01;
    static final int KEY_MADE = 0xa1_01;
    static final int KEY_MADE_2 = 0xa1_02;
    static final int KEY_CHANGED = 0xa5_01;
    static final int KEY_REVOKED = 0xa2_01;
    static final int ALIAS_ADDED = 0xa3_01;
    static final int ALIAS_DROPPED = 0xa4_01;

    static final int TRANSFER_OFFERED = 0xb0_01;
    static final int TRANSFER_ACCEPTED = 0xb1_01;
    static final int TRANSFER_DECLINED = 0xb2_01;
    static final int TRANSFER_WITHDRAWN = 0xb3_01;

    static final int PARTNER_CODE_MADE = 0xc0_01;
    static final int PARTNER_CODE_USED = 0xc1_01;
    static final int PARTNER_CODE_ENDED = 0xc2_01;
    static final int DOMAIN_PROVED = 0xc3_01;
    static final int DOMAIN_DROPPED = 0xc4_01;

    static final int ACCESS_REQUESTED = 0xd0_01;
    static final int REQUEST_APPROVED = 0xd1_01;
    static final int REQUEST_REFUSED = 0xd2_01;
    static final int REQUEST_WITHDRAWN = 0xd3_01;
    static final int ACCESS_LINK_MADE = 0xe0_01;
    static final int ACCESS_LINK_MADE_2 = 0xe0_02;
    static final int ACCESS_LINK_CHANGED = 0xe1_01;
    static final int ACCESS_LINK_CHANGED_2 = 0xe1_02;
    static final int ACCESS_LINK_MOVED = 0xe2_01;
    static final int ACCESS_LINK_RENEWED = 0xe3_01;
    static final int ACCESS_LINK_LOGO_SET = 0xe4_01;
    static final int ACCESS_LINK_HANDED = 0xe9_01;
    static final int ACCESS_LINK_CONFIRMED = 0xe5_01;
    static final int LINK_PART_FORWARDED = 0xe6_01;
    static final int LINK_PART_ANSWERED = 0xe7_01;

    static final int APPROVAL_ASKED = 0xf0_01;
    static final int APPROVAL_GIVEN = 0xf1_01;
    static final int APPROVAL_REFUSED = 0xf2_01;
    static final int APPROVAL_WITHDRAWN = 0xf3_01;
    static final int APPROVAL_RELEASED = 0xf4_01;
    static final int APPROVAL_FORCED = 0xf5_01;

    private Forms() {}

    /// What a form is refused with that is not known here.
    static Unreadable unknown(int form) {
        return Numbers.unknown("change", form);
    }
}
