package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// In memory.
final class MemoryPasskeys implements Passkeys {
    private final Map<String, Passkey> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Passkey> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Passkey> of(PersonId person) {
        return all.values().stream()
                .filter(p -> p.person().equals(person))
                .sorted(Comparator.comparing(Passkey::made).thenComparing(Passkey::id))
                .toList();
    }

    @Override
    public boolean add(Passkey passkey) {
        return all.putIfAbsent(passkey.id(), passkey) == null;
    }

    @Override
    public boolean used(Passkey before, long count, Instant at) {
        return all.replace(before.id(), before, with(before, count, before.stopped(), at));
    }

    @Override
    public void stop(String id) {
        all.computeIfPresent(id, (_, p) -> with(p, p.count(), true, p.used()));
    }

    private static Passkey with(Passkey p, long count, boolean stopped, Instant used) {
        return new Passkey(
                p.id(),
                p.person(),
                p.name(),
                p.attestation(),
                p.client(),
                count,
                stopped,
                p.made(),
                used);
    }

    @Override
    public boolean drop(PersonId person, String id) {
        return all.values().removeIf(p -> p.person().equals(person) && p.id().equals(id));
    }
}
