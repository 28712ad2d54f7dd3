package org.bailiwick.server.watch;

import org.bailiwick.engine.change.Id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Keeps what it is told, and what it comes to.
final class Heard implements Listener {
    private final List<RightsChange> changes = new ArrayList<>();
    private final Map<String, Set<String>> holds = new TreeMap<>();
    private boolean closed;

    @Override
    public synchronized void changed(RightsChange change) {
        changes.add(change);
        for (RightsChange.Turn turn : change.turns()) {
            Set<String> actions = of(turn.thing());
            actions.addAll(turn.gained());
            actions.removeAll(Set.copyOf(turn.lost()));
            if (actions.isEmpty()) holds.remove(turn.thing().toString());
        }
        notifyAll();
    }

    @Override
    public synchronized void closed() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private Set<String> of(Id thing) {
        return holds.computeIfAbsent(thing.toString(), _ -> new TreeSet<>());
    }

    synchronized List<RightsChange> changes() {
        return List.copyOf(changes);
    }

    synchronized List<Instant> times() {
        return changes.stream().map(RightsChange::time).toList();
    }

    /// The actions on each thing, by what was told since it held nothing.
    synchronized Map<String, Set<String>> holds() {
        return new TreeMap<>(holds);
    }

    /// Waits until so much was told.
    synchronized List<RightsChange> first(int many) throws InterruptedException {
        while (changes.size() < many) wait();
        return List.copyOf(changes);
    }
}
