package org.bailiwick.ads.people;

import java.util.List;
import java.util.Optional;

/// The people of the demo, who sign in without a password. They say who somebody is; what somebody
/// may do is not known here.
public final class People {
    public static final List<Person> ALL =
            List.of(
                    new Person("Mika", "mika@nordwind.example", "Nordwind"),
                    new Person("Lena", "lena@nordwind.example", "Nordwind"),
                    new Person("Kai", "kai@nordwind.example", "Nordwind"),
                    new Person("Olivia", "olivia@nordwind.example", "Nordwind"),
                    new Person("Nadia", "nadia@agentur-sued.example", "Agentur Süd"),
                    new Person("Paul", "paul@agentur-sued.example", "Agentur Süd"),
                    new Person("Tomás", "tomas@agentur-sued.example", "Agentur Süd"),
                    new Person("Ines", "ines@suedstern.example", "Südstern"),
                    new Person("Rosa", "rosa@nordwind.example", "Nordwind"));

    private People() {}

    public static Optional<Person> find(String handle) {
        return ALL.stream().filter(person -> person.handle().equals(handle)).findFirst();
    }
}
