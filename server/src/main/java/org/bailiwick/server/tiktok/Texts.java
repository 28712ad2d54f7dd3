package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.server.seal.Address;
import org.bailiwick.server.seal.Sealer;
import org.bailiwick.server.seal.Sealing;

import java.util.Optional;

/// Personal text on its way into an entry, and back.
record Texts(Sealer sealer, Sealing sealing, Ids ids) {
    Sealed seal(Id subject, String text) {
        return sealing.seal(subject, text);
    }

    /// The text; empty where there is none, and where the person was erased.
    Optional<String> open(Sealed sealed) {
        return sealer.open(sealed, sealing);
    }

    /// The address of this text, where it is known.
    Optional<AddressId> find(String text) {
        return Address.find(text).map(sealer::blind).flatMap(sealing::findAddress);
    }

    /// The address of this text, made findable where it is new.
    AddressId of(String text) {
        return sealing.idOf(Address.parse(text), ids);
    }
}
