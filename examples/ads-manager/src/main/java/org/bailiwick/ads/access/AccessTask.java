package org.bailiwick.ads.access;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/// A request for access, and what became of it.
///
/// @param approval what is sent along when the question is asked again; it opens nothing by itself
public record AccessTask(String id, Status status, String expires, Optional<String> approval) {

    /// As the profile has them. What is not known is not approved.
    public enum Status {
        PENDING,
        APPROVED,
        DENIED,
        EXPIRED,
        CANCELLED,
        OTHER;

        static Status of(String word) {
            return switch (word) {
                case "pending" -> PENDING;
                case "approved" -> APPROVED;
                case "denied" -> DENIED;
                case "expired" -> EXPIRED;
                case "cancelled" -> CANCELLED;
                default -> OTHER;
            };
        }
    }

    static AccessTask of(JsonNode answer) {
        JsonNode task = answer.path("task");
        JsonNode approval = answer.path("result").path("approval");
        return new AccessTask(
                task.path("id").asString(""),
                Status.of(task.path("status").asString("")),
                task.path("expires_at").asString(""),
                approval.isObject() ? Optional.of(approval.toString()) : Optional.empty());
    }
}
