package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.InstallationChange.KeyMade;
import org.bailiwick.engine.change.KeyId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A key with which a program asks. The secret is kept elsewhere, hashed.
public final class Key extends Sourced {
    private final KeyMade made;
    boolean revoked;
    Instant until;

    /// Who made it, or took it over; -1 where nobody was named.
    int keeper = -1;

    Key(KeyMade made) {
        this.made = made;
        until = made.until();
    }

    /// What it was made with.
    KeyMade made() {
        return made;
    }

    Key copy() {
        return (Key) clone();
    }

    @Override
    public KeyId id() {
        return made.key();
    }

    public String name() {
        return made.name();
    }

    public List<String> scopes() {
        return made.scopes();
    }

    public Instant until() {
        return until;
    }

    /// The platform whose ids it speaks.
    public Optional<String> platform() {
        return made.platform();
    }

    public boolean revoked() {
        return revoked;
    }

    public boolean usableAt(Instant now) {
        return !revoked && now.isBefore(until);
    }
}
