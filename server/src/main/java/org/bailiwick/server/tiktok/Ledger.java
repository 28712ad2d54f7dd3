package org.bailiwick.server.tiktok;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// What was said of each thing, and on which line first. Whoever says something else about the same
/// thing contradicts it.
final class Ledger<K, V> {
    /// Something said.
    record Said<V>(int line, V value) {}

    private final SequencedMap<K, Said<V>> all = new LinkedHashMap<>();

    /// Writes it down; gives back what an earlier line said where that was something else.
    Optional<Said<V>> say(int line, K key, V value) {
        Said<V> before = all.putIfAbsent(key, new Said<>(line, value));
        return Optional.ofNullable(before).filter(said -> !said.value().equals(value));
    }

    Optional<Said<V>> find(K key) {
        return Optional.ofNullable(all.get(key));
    }

    SequencedMap<K, Said<V>> all() {
        return all;
    }
}
