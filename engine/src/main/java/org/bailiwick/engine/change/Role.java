package org.bailiwick.engine.change;

/// What a member is in a business.
public enum Role {
    ADMIN,
    STANDARD
}
