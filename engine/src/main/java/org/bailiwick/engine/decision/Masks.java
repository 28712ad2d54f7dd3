package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /// What this person may do to an asset or in a business, by name.
    static List<String> actions(
            Directory directory, PersonId id, Id object, Question.Context context) {
        Optional<Person> person = directory.find(id);
        if (person.isEmpty()) return List.of();
        if (object instanceof AssetId asset) {
            return directory
                    .find(asset)
                    .map(a ->
                            names(actionsOf(directory, a), of(directory, person.get(), a, context)))
                    .orElse(List.of());
        }
        if (object instanceof BusinessId business) {
            List<Action> actions = directory.model().business().actions();
            return directory
                    .find(business)
                    .map(b -> names(actions, of(directory, person.get(), b, context)))
                    .orElse(List.of());
        }
        return List.of();
    }

    /// The actions of an asset's kind; none where the model lacks the kind.
    public static List<Action> actionsOf(Directory directory, Asset asset) {
        return directory.kind(asset.kind()).map(Kind::actions).orElse(List.of());
    }

    /// The names behind the bits.
    public static List<String> names(List<Action> actions, long mask) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            if ((mask & (1L << i)) != 0) names.add(actions.get(i).name());
        }
        return names;
    }

    /// Without naming a business or an account.
    static Question.Context plain(Instant now, Question.Proof proof) {
        return new Question.Context(now, Optional.empty(), Optional.<PersonId>empty(), proof);
    }
}
