package org.bailiwick.bench;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;

import java.time.Instant;
import java.util.List;

/// Questions as a program brings them: two ids as texts and the name of an action.
final class Asks {
    static final String KIND = "ad_account";

    /// Before there are any.
    static final Asks NONE = new Asks(List.of());

    final String[] persons;
    final String[] actions;
    final String[] assets;

    /// One question for each pair, of the action that its level gives and no lower one.
    Asks(List<Sampler.Pair> pairs) {
        persons = new String[pairs.size()];
        actions = new String[pairs.size()];
        assets = new String[pairs.size()];
        for (int i = 0; i < persons.length; i++) {
            Sampler.Pair pair = pairs.get(i);
            persons[i] = pair.person().toString();
            actions[i] = pair.grade().action;
            assets[i] = pair.asset().toString();
        }
    }

    int size() {
        return persons.length;
    }

    /// The whole check: the index first, all layers where it says nothing.
    static boolean allowed(Live live, String person, String action, String asset, Instant now) {
        Directory today = live.now();
        PersonId who = PersonId.find(person).orElseThrow();
        AssetId what = AssetId.find(asset).orElseThrow();
        return switch (today.quickly(who, action, KIND, what)) {
            case YES -> true;
            case NO -> false;
            case UNSURE -> Decider.allows(today, question(person, action, asset, now));
        };
    }

    /// Reads the ids once more, so that those read first need not outlive the look at the index.
    private static Question question(String person, String action, String asset, Instant now) {
        return Question.of(
                PersonId.find(person).orElseThrow(),
                action,
                new Target.Asset(KIND, AssetId.find(asset).orElseThrow()),
                now);
    }
}
