package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Person;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Names to sort and search by, kept open for a while: to open thousands for each list takes too
/// long. What is shown is always opened anew, so somebody who was erased is shown no more.
final class Names {
    /// The most names that are kept.
    static final int KEPT_MAX = 100_000;

    /// How long a name is kept at most; half as long at least, so that not all go at once.
    static final Duration KEPT = Duration.ofMinutes(30);

    private final Map<PersonId, Kept> all = new ConcurrentHashMap<>();

    private record Kept(Sealed sealed, String name, Instant until) {}

    /// Fetches in one turn what is needed to name these persons.
    void fetch(Visit visit, Collection<Person> persons) {
        List<Sealed> missing = new ArrayList<>();
        for (Person person : persons) {
            if (kept(visit, person).isEmpty()) missing.add(person.name());
        }
        visit.tell().texts().fetch(missing);
    }

    /// In small letters.
    String of(Visit visit, Person person) {
        return kept(visit, person).orElseGet(() -> open(visit, person));
    }

    private Optional<String> kept(Visit visit, Person person) {
        Kept kept = all.get(person.id());
        if (kept == null) return Optional.empty();
        boolean holds = kept.sealed.equals(person.name()) && visit.now().isBefore(kept.until);
        return holds ? Optional.of(kept.name) : Optional.empty();
    }

    private String open(Visit visit, Person person) {
        String name = visit.tell().texts().open(person.name()).orElse("").toLowerCase(Locale.ROOT);
        if (all.size() >= KEPT_MAX) all.clear();
        long half = KEPT.toMillis() / 2;
        long more = Math.floorMod(person.id().lo(), half);
        all.put(person.id(), new Kept(person.name(), name, visit.now().plusMillis(half + more)));
        return name;
    }
}
