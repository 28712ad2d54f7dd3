package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Finds, in a history on which something fails, the few facts that make it fail.
///
/// Drops entries, many at a time at first, and then single changes, as long as what is left still
/// fails. A rest that makes anything throw, say a fact about a thing that is no longer there, does
/// not count as failing.
public final class Shrinker {
    private Shrinker() {}

    /// @param fails whether the two answers still differ on this history; a history that throws is
    ///   taken not to fail, so where a throw is what is sought, catch it and answer `true`
    /// @return a history that fails and from which no single entry or change can be taken
    public static List<Entry> shrink(List<Entry> history, Predicate<List<Entry>> fails) {
        List<Entry> left = history;
        int before;
        do {
            before = changes(left);
            for (int size = Math.max(1, left.size() / 2); size > 0; size /= 2) {
                left = withoutChunks(left, size, fails);
            }
            left = withoutChanges(left, fails);
        } while (changes(left) < before);
        return left;
    }

    private static int changes(List<Entry> entries) {
        return entries.stream().mapToInt(e -> e.changes().size()).sum();
    }

    /// From the end, so that what depends on a thing goes before the thing.
    private static List<Entry> withoutChunks(
            List<Entry> entries, int size, Predicate<List<Entry>> fails) {
        List<Entry> left = entries;
        for (int end = entries.size(); end > 0; end -= size) {
            List<Entry> fewer = new ArrayList<>(left);
            fewer.subList(Math.max(0, end - size), end).clear();
            left = smallerIfItFails(left, fewer, fails);
        }
        return left;
    }

    private static List<Entry> withoutChanges(List<Entry> entries, Predicate<List<Entry>> fails) {
        List<Entry> left = entries;
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = left.get(i).changes().size() - 1; j >= 0; j--) {
                if (left.get(i).changes().size() == 1) break;
                List<Entry> fewer = new ArrayList<>(left);
                fewer.set(i, without(left.get(i), j));
                left = smallerIfItFails(left, fewer, fails);
            }
        }
        return left;
    }

    private static Entry without(Entry entry, int index) {
        List<Change> changes = new ArrayList<>(entry.changes());
        changes.remove(index);
        return new Entry(
                entry.seq(),
                entry.time(),
                entry.actor(),
                entry.onBehalfOf(),
                entry.command(),
                entry.reason(),
                changes,
                entry.previous());
    }

    private static List<Entry> smallerIfItFails(
            List<Entry> larger, List<Entry> smaller, Predicate<List<Entry>> fails) {
        if (smaller.isEmpty()) return larger;
        List<Entry> linked = Chain.relinked(smaller);
        try {
            return fails.test(linked) ? linked : larger;
        } catch (RuntimeException _) {
            return larger;
        }
    }
}
