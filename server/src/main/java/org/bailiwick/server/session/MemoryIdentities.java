package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// In memory.
final class MemoryIdentities implements Identities {
    private final Map<Hash, Identity> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Identity> find(Hash subject) {
        return Optional.ofNullable(all.get(subject));
    }

    @Override
    public List<Identity> of(PersonId person) {
        return all.values().stream()
                .filter(i -> i.person().equals(person))
                .sorted(Comparator.comparing(Identity::provider))
                .toList();
    }

    @Override
    public boolean add(Identity identity) {
        return all.putIfAbsent(identity.subject(), identity) == null;
    }

    @Override
    public boolean drop(PersonId person, String provider) {
        return all.values()
                .removeIf(i -> i.person().equals(person) && i.provider().equals(provider));
    }
}
