package org.bailiwick.engine.scenario;

/// Which command that waits for a second admin is spoken of: the oldest about this member.
public record Proposal(String whom, String business) {
    /// What becomes of it.
    public enum Turn {
        /// An admin gives it: the member becomes an admin.
        ADMIN,
        /// The member becomes a standard member.
        STANDARD,
        /// The member becomes finance manager.
        MANAGER,
        APPROVE,
        REFUSE,
        WITHDRAW,
        /// Glass is broken.
        FORCE,
        /// Carried out by time.
        RELEASE
    }
}
