package org.bailiwick.engine.change;

/// When a partnership begins that another business has made with this one.
public enum PartnerStart {
    /// As soon as the other one has made it; this one may decline or leave.
    AT_ONCE,
    /// Not before this one has accepted it.
    AFTER_ACCEPTANCE
}
