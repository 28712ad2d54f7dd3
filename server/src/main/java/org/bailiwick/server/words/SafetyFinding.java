package org.bailiwick.server.words;

/// What makes a business less safe than it could be, the worst first. Stable: each has its row in
/// `docs/safety.md`.
public enum SafetyFinding {
    RECOVERY_OPEN("stop-recovery"),
    NO_ADMIN("start-recovery"),
    ONE_ADMIN("invite"),
    ADMINS_WITHOUT_SECOND_STEP("set-business"),
    ADMINS_OUTSIDE_DOMAINS("set-role"),
    OUTSIDERS_INSIDE("settle-outsiders"),
    SECOND_STEP_NOT_ASKED("set-business"),
    NO_RECOVERY_CONTACT("name-recovery-contact");

    private final String errand;

    SafetyFinding(String errand) {
        this.errand = errand;
    }

    /// The errand that mends it.
    public String errand() {
        return errand;
    }
}
