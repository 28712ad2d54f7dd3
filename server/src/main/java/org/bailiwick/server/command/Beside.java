package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.seal.BlindAddress;
import org.bailiwick.server.seal.MasterKey;
import org.bailiwick.server.seal.Sealing;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.seal.WrappedKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is written in the same transaction as a group of entries but is no fact about access.
public sealed interface Beside {
    /// The new keys and addresses of a sealing.
    static List<Beside> of(Sealing sealing) {
        var besides = new ArrayList<Beside>();
        sealing.newKeys().forEach(key -> besides.add(new SealingKeyAdded(key)));
        sealing.newAddresses()
                .forEach((blind, address) -> besides.add(new AddressIndexed(blind, address)));
        return besides;
    }

    /// This master key seals here from now on, told by its [MasterKey#check].
    record MasterKeyChosen(Hash check) implements Beside {}

    record SealingKeyAdded(WrappedKey key) implements Beside {}

    /// From now on nobody can read what was sealed under the key of this subject.
    record SealingKeyDestroyed(Subject subject) implements Beside {}

    record AddressIndexed(BlindAddress blind, AddressId address) implements Beside {}

    /// The address is not found any more.
    record AddressForgotten(AddressId address) implements Beside {}

    /// @param secret the hash of what the program shows; replaces the secret that the key had
    record SecretStored(KeyId key, Hash secret) implements Beside {}

    record SecretDropped(KeyId key) implements Beside {}

    /// @param caller whose idempotency key it is; two callers may use the same
    record AnswerKept(String caller, String key, KeptAnswer answer, Instant at) implements Beside {}

    /// Answers kept before this moment are not needed any more.
    record AnswersDropped(Instant before) implements Beside {}
}
