package org.bailiwick.engine.change;

/// Whose address has to lie in one of the domains that a business allows.
public enum DomainsFor {
    NOBODY,
    ADMINS,
    EVERYBODY;

    /// Whether it is asked of somebody with this role.
    public boolean binds(Role role) {
        return switch (this) {
            case NOBODY -> false;
            case ADMINS -> role == Role.ADMIN;
            case EVERYBODY -> true;
        };
    }
}
