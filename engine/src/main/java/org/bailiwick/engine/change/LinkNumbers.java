package org.bailiwick.engine.change;

/// The numbers that stand for the names of access links in stored bytes; see [Numbers].
final class LinkNumbers {
    private LinkNumbers() {}

    static int of(LinkState state) {
        return switch (state) {
            case DRAFT -> 1;
            case LIVE -> 2;
            case PAUSED -> 3;
            case CLOSED -> 4;
        };
    }

    static LinkState state(int number) {
        return switch (number) {
            case 1 -> LinkState.DRAFT;
            case 2 -> LinkState.LIVE;
            case 3 -> LinkState.PAUSED;
            case 4 -> LinkState.CLOSED;
            default -> throw Numbers.unknown("state of a link", number);
        };
    }

    static int of(LinkResult result) {
        return switch (result) {
            case GRANTED -> 1;
            case GRANTED_LOWER -> 2;
            case WAITING_FOR_OWNER -> 3;
            case REFUSED -> 4;
            case FAILED -> 5;
            case ALREADY_HAD -> 6;
        };
    }

    static LinkResult result(int number) {
        return switch (number) {
            case 1 -> LinkResult.GRANTED;
            case 2 -> LinkResult.GRANTED_LOWER;
            case 3 -> LinkResult.WAITING_FOR_OWNER;
            case 4 -> LinkResult.REFUSED;
            case 5 -> LinkResult.FAILED;
            case 6 -> LinkResult.ALREADY_HAD;
            default -> throw Numbers.unknown("result of a link", number);
        };
    }

    static int of(LinkFailure failure) {
        return switch (failure) {
            case NONE -> 1;
            case ASSET_CLOSED -> 2;
            case NO_SUCH_LEVEL -> 3;
            case NOBODY_LEFT -> 4;
            case SHARE_PAUSED -> 5;
            case TOO_MANY -> 6;
        };
    }

    static LinkFailure failure(int number) {
        return switch (number) {
            case 1 -> LinkFailure.NONE;
            case 2 -> LinkFailure.ASSET_CLOSED;
            case 3 -> LinkFailure.NO_SUCH_LEVEL;
            case 4 -> LinkFailure.NOBODY_LEFT;
            case 5 -> LinkFailure.SHARE_PAUSED;
            case 6 -> LinkFailure.TOO_MANY;
            default -> throw Numbers.unknown("failure of a link", number);
        };
    }

    static int of(LinkLanguage language) {
        return switch (language) {
            case EN -> 1;
            case DE -> 2;
        };
    }

    static LinkLanguage language(int number) {
        return switch (number) {
            case 1 -> LinkLanguage.EN;
            case 2 -> LinkLanguage.DE;
            default -> throw Numbers.unknown("language", number);
        };
    }
}
