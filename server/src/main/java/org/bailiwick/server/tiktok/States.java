package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetState;

import java.util.Optional;

/// What TikTok's words for the state of an ad account mean.
final class States {
    private States() {}

    /// Of `advertiser_status`.
    static Optional<AssetState> ofStatus(String status) {
        return switch (status) {
            case "STATUS_ENABLE" -> Optional.of(AssetState.ACTIVE);
            case "STATUS_LIMIT" -> Optional.of(AssetState.SUSPENDED);
            case "STATUS_DISABLE" -> Optional.of(AssetState.CLOSED);
            case "STATUS_PENDING_CONFIRM",
                    "STATUS_PENDING_VERIFIED",
                    "STATUS_PENDING_CONFIRM_MODIFY",
                    "STATUS_CONFIRM_FAIL",
                    "STATUS_CONFIRM_FAIL_END",
                    "STATUS_CONFIRM_MODIFY_FAIL",
                    "STATUS_WAIT_FOR_BPM_AUDIT",
                    "STATUS_WAIT_FOR_PUBLIC_AUTH",
                    "STATUS_SELF_SERVICE_UNAUDITED",
                    "STATUS_CONTRACT_PENDING" ->
                    Optional.of(AssetState.IN_REVIEW);
            default -> Optional.empty();
        };
    }

    /// Of the status that is shown, which says more than the other about punishment.
    static Optional<AssetState> ofShown(String shown) {
        return switch (shown) {
            case "SHOW_ACCOUNT_STATUS_APPROVED" -> Optional.of(AssetState.ACTIVE);
            case "SHOW_ACCOUNT_STATUS_PUNISHED" -> Optional.of(AssetState.SUSPENDED);
            case "SHOW_ACCOUNT_STATUS_IN_REVIEW", "SHOW_ACCOUNT_STATUS_NOT_APPROVED" ->
                    Optional.of(AssetState.IN_REVIEW);
            default -> Optional.empty();
        };
    }

    /// Of two that are both said the one that lets less be done; the states are in that order.
    static AssetState worse(AssetState one, AssetState other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
