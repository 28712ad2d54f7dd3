package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.server.command.JournalReader;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds out which program asks.
///
/// A secret is hashed before anything is compared, so how long it takes says nothing about it.
/// Whether the key still holds is asked of the directory each time; only which key a secret belongs
/// to is remembered, and that never changes.
public final class Keys {
    /// How many secrets are remembered.
    public static final int REMEMBERED_MAX = 10_000;

    private final JournalReader journal;
    private final Map<Hash, Program> guests;
    private final ConcurrentHashMap<Hash, Known> known = new ConcurrentHashMap<>();

    private record Known(Key key, Program program) {}

    public Keys(JournalReader journal) {
        this(journal, Map.of());
    }

    /// @param guests programs of this very process, by the hash of their secret; they have no key
    ///   in the directory
    public Keys(JournalReader journal, Map<Hash, Program> guests) {
        this.journal = journal;
        this.guests = Map.copyOf(guests);
    }

    /// The program that has this secret; empty where the key is unknown, revoked or over.
    public Optional<Program> find(String secret, Directory today, Instant now) {
        if (secret.length() > Secret.LENGTH_MAX) return Optional.empty();
        Hash hash = new Secret(secret).hash();
        if (guests.containsKey(hash)) return Optional.ofNullable(guests.get(hash));
        Known remembered = known.get(hash);
        if (remembered != null) {
            Optional<Key> key = today.find(remembered.key.id());
            if (key.isEmpty() || !key.get().usableAt(now)) return Optional.empty();
            if (key.get() == remembered.key) return Optional.of(remembered.program);
        }
        Optional<KeyId> id = journal.findSecret(hash);
        Optional<Key> key = id.flatMap(today::find).filter(k -> k.usableAt(now));
        key.ifPresent(k -> remember(hash, k));
        return key.map(Keys::program);
    }

    /// Whether a program that was let in before would be let in now.
    public boolean holds(Program program, Directory today, Instant now) {
        return guests.containsValue(program)
                || today.find(program.key()).filter(key -> key.usableAt(now)).isPresent();
    }

    private void remember(Hash hash, Key key) {
        if (known.size() >= REMEMBERED_MAX) known.clear();
        known.put(hash, new Known(key, program(key)));
    }

    private static Program program(Key key) {
        return new Program(key.id(), Set.copyOf(key.scopes()), key.platform());
    }
}
