package org.bailiwick.engine.change;

import org.bailiwick.engine.change.Unreadable.Damaged;
import org.bailiwick.engine.change.Unreadable.FormatTooNew;

/// The numbers that stand for names in stored bytes. None is 0, none is ever changed or used for
/// something else.
final class Numbers {
    private Numbers() {}

    static int of(Role role) {
        return switch (role) {
            case ADMIN -> 1;
            case STANDARD -> 2;
        };
    }

    static Role role(int number) {
        return switch (number) {
            case 1 -> Role.ADMIN;
            case 2 -> Role.STANDARD;
            default -> throw unknown("role", number);
        };
    }

    static int of(Finance finance) {
        return switch (finance) {
            case NONE -> 1;
            case ANALYST -> 2;
            case MANAGER -> 3;
        };
    }

    static Finance finance(int number) {
        return switch (number) {
            case 1 -> Finance.NONE;
            case 2 -> Finance.ANALYST;
            case 3 -> Finance.MANAGER;
            default -> throw unknown("finance role", number);
        };
    }

    static int of(AssetState state) {
        return switch (state) {
            case ACTIVE -> 1;
            case IN_REVIEW -> 2;
            case SUSPENDED -> 3;
            case CLOSED -> 4;
        };
    }

    static AssetState assetState(int number) {
        return switch (number) {
            case 1 -> AssetState.ACTIVE;
            case 2 -> AssetState.IN_REVIEW;
            case 3 -> AssetState.SUSPENDED;
            case 4 -> AssetState.CLOSED;
            default -> throw unknown("state of an asset", number);
        };
    }

    static int of(SecondStep step) {
        return switch (step) {
            case NOBODY -> 1;
            case ADMINS -> 2;
            case ALL -> 3;
        };
    }

    static SecondStep secondStep(int number) {
        return switch (number) {
            case 1 -> SecondStep.NOBODY;
            case 2 -> SecondStep.ADMINS;
            case 3 -> SecondStep.ALL;
            default -> throw unknown("second step", number);
        };
    }

    static int of(PartnerStart start) {
        return switch (start) {
            case AT_ONCE -> 1;
            case AFTER_ACCEPTANCE -> 2;
        };
    }

    static PartnerStart partnerStart(int number) {
        return switch (number) {
            case 1 -> PartnerStart.AT_ONCE;
            case 2 -> PartnerStart.AFTER_ACCEPTANCE;
            default -> throw unknown("start of a partnership", number);
        };
    }

    static int of(DomainsFor whose) {
        return switch (whose) {
            case NOBODY -> 1;
            case ADMINS -> 2;
            case EVERYBODY -> 3;
        };
    }

    static DomainsFor domainsFor(int number) {
        return switch (number) {
            case 1 -> DomainsFor.NOBODY;
            case 2 -> DomainsFor.ADMINS;
            case 3 -> DomainsFor.EVERYBODY;
            default -> throw unknown("sort of people", number);
        };
    }

    static int of(Label label) {
        return switch (label) {
            case EMPLOYEE -> 1;
            case CONTRACTOR -> 2;
            case PARTNER_STAFF -> 3;
        };
    }

    static Label label(int number) {
        return switch (number) {
            case 1 -> Label.EMPLOYEE;
            case 2 -> Label.CONTRACTOR;
            case 3 -> Label.PARTNER_STAFF;
            default -> throw unknown("label", number);
        };
    }

    static int of(DropReason why) {
        return switch (why) {
            case ASSET_GONE -> 1;
            case BEYOND_SHARE -> 2;
            case GIVER_MAY_NOT -> 3;
            case NO_SUCH_LEVEL -> 4;
        };
    }

    static DropReason dropReason(int number) {
        return switch (number) {
            case 1 -> DropReason.ASSET_GONE;
            case 2 -> DropReason.BEYOND_SHARE;
            case 3 -> DropReason.GIVER_MAY_NOT;
            case 4 -> DropReason.NO_SUCH_LEVEL;
            default -> throw unknown("reason to drop an offer", number);
        };
    }

    /// No version has written 0; any other number that is not known here a later one may have.
    static Unreadable unknown(String what, int number) {
        return (number & 0xff) == 0
                ? new Damaged("no %s has the number %#x".formatted(what, number))
                : new FormatTooNew(
                        "the %s with the number %#x is not known here".formatted(what, number));
    }
}
