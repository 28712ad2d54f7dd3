package org.bailiwick.engine.change;

/// What somebody is to the business that he is a member of. It gives and takes nothing.
public enum Label {
    EMPLOYEE,
    CONTRACTOR,
    /// Works at a partner.
    PARTNER_STAFF
}
