package org.bailiwick.server.http;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.watch.RightsChange;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What somebody may do to one asset, kept from what he could do at first and what an open
/// subscription told since then; nothing is asked again.
final class Subscribed {
    private final World world;
    private final PersonId person;
    private final Set<String> actions = ConcurrentHashMap.newKeySet();
    private volatile Instant changed = Instant.MIN;

    Subscribed(World world, PersonId person, AssetId asset) {
        this.world = world;
        this.person = person;
        Directory since = world.serving.watch().follow(person, c -> hear(c, asset)).since();
        Asset known = since.find(asset).orElseThrow();
        long mask =
                Masks.of(
                        since,
                        since.find(person).orElseThrow(),
                        known,
                        Question.Context.at(world.now));
        actions.addAll(Masks.names(Masks.actionsOf(since, known), mask));
    }

    private void hear(RightsChange change, AssetId asset) {
        for (RightsChange.Turn turn : change.turns()) {
            if (!turn.thing().equals(asset)) continue;
            actions.addAll(turn.gained());
            actions.removeAll(Set.copyOf(turn.lost()));
            changed = change.time();
        }
    }

    /// Whether it comes to this action, once it was looked at this moment.
    boolean may(String action) {
        world.serving.watch().follow(person, _ -> {}).close();
        return actions.contains(action);
    }

    /// The time of what was told last.
    Instant changed() {
        return changed;
    }
}
