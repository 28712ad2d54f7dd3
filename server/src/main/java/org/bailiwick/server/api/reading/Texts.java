package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.seal.BlindAddress;
import org.bailiwick.server.seal.KeyRing;
import org.bailiwick.server.seal.Sealer;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.seal.WrappedKey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Opens the personal texts of one answer, and of no other: the keys for a whole page are fetched
/// in one turn, and are forgotten with the answer, so that somebody who was erased is shown no
/// more.
final class Texts implements KeyRing {
    private final Office office;
    private final Set<Subject> asked = new HashSet<>();
    private final Map<Subject, WrappedKey> keys = new HashMap<>();

    Texts(Office office) {
        this.office = office;
    }

    /// Fetches what is needed to open these.
    Texts fetch(Collection<Sealed> texts) {
        Set<Subject> missing = new HashSet<>();
        for (Sealed text : texts) Sealer.subject(text).filter(asked::add).ifPresent(missing::add);
        if (!missing.isEmpty()) keys.putAll(office.journal().keyRing().findKeys(missing));
        return this;
    }

    /// Empty where there is none, or its key was destroyed.
    Optional<String> open(Sealed text) {
        return office.sealer().open(text, this);
    }

    @Override
    public Optional<WrappedKey> findKey(Subject subject) {
        if (asked.add(subject)) {
            office.journal().keyRing().findKey(subject).ifPresent(key -> keys.put(subject, key));
        }
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public Optional<AddressId> findAddress(BlindAddress blind) {
        return office.journal().keyRing().findAddress(blind);
    }
}
