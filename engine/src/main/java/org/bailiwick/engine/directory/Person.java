package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;

import java.util.List;

/// Somebody who signs in.
public final class Person extends Sourced {
    private final PersonId id;
    Sealed name = Sealed.NONE;
    boolean disabled;
    int[] addresses = Refs.NONE;
    int[] members = Refs.NONE;
    int[] owned = Refs.NONE;
    int[] created = Refs.NONE;
    int[] transfers = Refs.NONE;
    int[] given = Refs.NONE;
    List<Alias> aliases = List.of();

    Person(PersonId id) {
        this.id = id;
    }

    Person copy() {
        return (Person) clone();
    }

    @Override
    public PersonId id() {
        return id;
    }

    public Sealed name() {
        return name;
    }

    public boolean disabled() {
        return disabled;
    }

    /// What others call it.
    public List<Alias> aliases() {
        return aliases;
    }
}
