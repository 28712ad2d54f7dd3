package org.bailiwick.server.watch;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;

import java.util.Set;
import java.util.stream.Collectors;

/// That something was written, and what it touches. Several entries may be told as one.
///
/// @param today the state after it
/// @param things everything that it touches, as the record has it
public record News(Directory today, Set<Id> things) {
    public News {
        things = Set.copyOf(things);
    }

    /// The number of the newest entry.
    public long seq() {
        return today.seq();
    }

    public boolean touches(Id thing) {
        return things.contains(thing);
    }

    /// The businesses in which it happened.
    public Set<BusinessId> businesses() {
        return things.stream()
                .filter(BusinessId.class::isInstance)
                .map(BusinessId.class::cast)
                .collect(Collectors.toSet());
    }

    /// The persons whom it touches.
    public Set<PersonId> persons() {
        return things.stream()
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .collect(Collectors.toSet());
    }
}
