package org.bailiwick.server.seal;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Sealed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sealing of one command, or of a group of commands: what is known already, and the keys and
/// addresses that are new, which must be stored together with the entries.
///
/// A command that is refused drops its sealing; one that is carried out is [#adopt]ed by the
/// group's, on which the next command's stands. Not for use by several threads.
public final class Sealing implements KeyRing {
    private final Sealer sealer;
    private final KeyRing known;
    private final Map<Subject, WrappedKey> keys = new LinkedHashMap<>();
    private final Map<BlindAddress, AddressId> addresses = new LinkedHashMap<>();

    Sealing(Sealer sealer, KeyRing known) {
        this.sealer = sealer;
        this.known = known;
    }

    /// Seals the text under the key of the subject, which is made where there is none. An empty
    /// text needs no sealing.
    public Sealed seal(Id subject, String text) {
        if (text.isEmpty()) return Sealed.NONE;
        return sealer.seal(subject, text, key(Subject.of(subject)));
    }

    /// Sealed text, opened; empty where there is none or its key was destroyed.
    public Optional<String> open(Sealed text) {
        return sealer.open(text, this);
    }

    private WrappedKey key(Subject subject) {
        return findKey(subject)
                .orElseGet(() -> {
                    var key = sealer.drawKey(subject);
                    keys.put(subject, key);
                    return key;
                });
    }

    /// The id of the address; a new one where the address was never seen, or was erased.
    public AddressId idOf(Address address, Ids ids) {
        var blind = sealer.blind(address);
        return findAddress(blind)
                .orElseGet(() -> {
                    var id = ids.address();
                    addresses.put(blind, id);
                    return id;
                });
    }

    @Override
    public Optional<WrappedKey> findKey(Subject subject) {
        var key = Optional.ofNullable(keys.get(subject));
        return key.isPresent() ? key : known.findKey(subject);
    }

    @Override
    public Optional<AddressId> findAddress(BlindAddress blind) {
        var id = Optional.ofNullable(addresses.get(blind));
        return id.isPresent() ? id : known.findAddress(blind);
    }

    /// Takes over what is new in the sealing of a command that is carried out.
    public void adopt(Sealing carriedOut) {
        keys.putAll(carriedOut.keys);
        addresses.putAll(carriedOut.addresses);
    }

    public List<WrappedKey> newKeys() {
        return List.copyOf(keys.values());
    }

    public Map<BlindAddress, AddressId> newAddresses() {
        return Map.copyOf(addresses);
    }
}
