package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;

import java.time.Instant;
import java.util.Optional;

/// Everything that somebody may do to one thing, as a mask.
public final class Masks {
    private Masks() {}

    /// What this person may do to this asset: over the actions of its kind.
    public static long of(
            Directory directory, Person person, Asset asset, Question.Context context) {
        Ways ways = new Ways(directory, new Subject.Known(person.id()), context);
        if (person.disabled() || ways.otherAccount()) return 0;
        long mask = 0;
        for (Trail trail : ways.to(asset)) mask |= trail.allowed();
        return mask & directory.kind(asset.kind()).map(k -> k.all()).orElse(0L);
    }

    /// What this person may do in this business: over the business's actions.
    public static long of(
            Directory directory, Person person, Business business, Question.Context context) {
        Ways ways = new Ways(directory, new Subject.Known(person.id()), context);
        if (person.disabled() || ways.otherAccount()) return 0;
        long mask = 0;
        for (Trail trail : ways.in(business)) mask |= trail.allowed();
        int actions = directory.model().business().actions().size();
        return actions == 64 ? mask : mask & ((1L << actions) - 1);
    }

    /// Without naming a business or an account.
    static Question.Context plain(Instant now, Question.Proof proof) {
        return new Question.Context(now, Optional.empty(), Optional.<PersonId>empty(), proof);
    }
}
