package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Sealed;

/// An e-mail address: proved by a person, invited, or both.
public final class Address extends Sourced {
    private final AddressId id;
    Sealed text = Sealed.NONE;
    int person = -1;
    int[] invitations = Refs.NONE;

    Address(AddressId id) {
        this.id = id;
    }

    Address copy() {
        return (Address) clone();
    }

    @Override
    public AddressId id() {
        return id;
    }

    public Sealed text() {
        return text;
    }
}
