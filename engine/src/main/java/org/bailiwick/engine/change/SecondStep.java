package org.bailiwick.engine.change;

/// Of whom a business asks a second step at signing in.
public enum SecondStep {
    NOBODY,
    ADMINS,
    ALL
}
