package org.bailiwick.engine.change;

import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonChange.PersonEnabled;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonChange.PersonRenamed;

/// The stored form of each [PersonChange].
final class PersonCodec {
    private PersonCodec() {}

    static void write(PersonChange change, Writer out) {
        switch (change) {
            case PersonRegistered(var person, var name) ->
                    out.form(Forms.PERSON_REGISTERED).id(person).sealed(name);
            case PersonRenamed(var person, var name) ->
                    out.form(Forms.PERSON_RENAMED).id(person).sealed(name);
            case AddressProved(var person, var address, var text) ->
                    out.form(Forms.ADDRESS_PROVED).id(person).id(address).sealed(text);
            case AddressDropped(var person, var address) ->
                    out.form(Forms.ADDRESS_DROPPED).id(person).id(address);
            case PersonDisabled(var person) -> out.form(Forms.PERSON_DISABLED).id(person);
            case PersonEnabled(var person) -> out.form(Forms.PERSON_ENABLED).id(person);
        }
    }

    static PersonChange read(int form, Reader in) {
        return switch (form) {
            case Forms.PERSON_REGISTERED -> new PersonRegistered(in.person(), in.sealed());
            case Forms.PERSON_RENAMED -> new PersonRenamed(in.person(), in.sealed());
            case Forms.ADDRESS_PROVED -> new AddressProved(in.person(), in.address(), in.sealed());
            case Forms.ADDRESS_DROPPED -> new AddressDropped(in.person(), in.address());
            case Forms.PERSON_DISABLED -> new PersonDisabled(in.person());
            case Forms.PERSON_ENABLED -> new PersonEnabled(in.person());
            default -> throw Forms.unknown(form);
        };
    }
}
