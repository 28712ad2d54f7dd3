package org.bailiwick.engine.scenario;

/// What is done so that a business stays safe.
public enum SecurityAct {
    NAME_CONTACT,
    DROP_CONTACT,
    START_RECOVERY,
    STOP_RECOVERY,
    COMPLETE_RECOVERY,
    KEEP_OUTSIDER
}
