package org.bailiwick.server.seal;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Seals personal text under a key for each subject, and opens it while that key exists.
///
/// Sealed text is a version, the 16 bytes of the subject, a nonce and the ciphertext with its tag.
/// Each subject's key is kept wrapped under a key that is derived from the master key. Whoever
/// destroys the wrapped key makes everything sealed under it unreadable for ever, wherever copies
/// of it may be. Safe for many threads.
public final class Sealer {
    private static final byte VERSION = 1;
    private static final int HEADING_LENGTH = 1 + Subject.LENGTH;
    private static final int KEY_LENGTH = 32;

    private final SecretKey wrapping;
    private final SecretKey blinding;
    private final SecretKey locking;
    private final SecureRandom chance;
    private final Signing signing;

    public Sealer(MasterKey master, SecureRandom chance) {
        this.wrapping = master.derive("wrap", "AES");
        this.blinding = master.derive("blind", "HmacSHA256");
        this.locking = master.derive("lock", "AES");
        this.chance = chance;
        signing = new Signing(master.derive("statement", "RAW").getEncoded());
    }

    /// Starts sealing for one command, or for a group of them.
    ///
    /// @param known the keys and addresses there are already
    public Sealing on(KeyRing known) {
        return new Sealing(this, known);
    }

    /// The text; empty where there is none, and where the subject was erased.
    ///
    /// @throws BrokenSeal where the bytes are not what was sealed
    public Optional<String> open(Sealed sealed, KeyRing known) {
        if (sealed.isEmpty()) return Optional.empty();
        byte[] box = sealed.bytes();
        return known.findKey(subjectOf(box))
                .map(key -> Box.open(unwrap(key), box, HEADING_LENGTH))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /// Seals beside the journal, under the key that the subject has already.
    ///
    /// @return empty where it has none, or was erased
    public Optional<Sealed> seal(Id subject, String text, KeyRing known) {
        return known.findKey(Subject.of(subject)).map(key -> seal(subject, text, key));
    }

    /// Whom sealed text is about; readable without any key. Empty where there is no text.
    public static Optional<Subject> subject(Sealed sealed) {
        return sealed.isEmpty() ? Optional.empty() : Optional.of(subjectOf(sealed.bytes()));
    }

    private static Subject subjectOf(byte[] box) {
        if (box.length < HEADING_LENGTH || box[0] != VERSION) throw new BrokenSeal();
        var buffer = ByteBuffer.wrap(box, 1, Subject.LENGTH);
        return new Subject(buffer.getLong(), buffer.getLong());
    }

    /// What the address is found by.
    public BlindAddress blind(Address address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(blinding);
            return new BlindAddress(mac.doFinal(address.text().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no HMAC", impossible);
        }
    }

    /// Signs in the name of the installation.
    public Signing signing() {
        return signing;
    }

    /// Seals what is no person's, under a key of the installation itself.
    public byte[] lock(String text) {
        return Box.close(
                locking, new byte[] {VERSION}, text.getBytes(StandardCharsets.UTF_8), chance);
    }

    /// @throws BrokenSeal where the bytes are not what was locked here
    public String unlock(byte[] locked) {
        if (locked.length == 0 || locked[0] != VERSION) throw new BrokenSeal();
        return new String(Box.open(locking, locked, 1), StandardCharsets.UTF_8);
    }

    Sealed seal(Id subject, String text, WrappedKey key) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Sealed(Box.close(unwrap(key), heading(Subject.of(subject)), content, chance));
    }

    WrappedKey drawKey(Subject subject) {
        byte[] key = new byte[KEY_LENGTH];
        chance.nextBytes(key);
        return new WrappedKey(subject, Box.close(wrapping, heading(subject), key, chance));
    }

    private SecretKey unwrap(WrappedKey key) {
        if (!subjectOf(key.bytes()).equals(key.subject())) throw new BrokenSeal();
        return new SecretKeySpec(Box.open(wrapping, key.bytes(), HEADING_LENGTH), "AES");
    }

    private static byte[] heading(Subject subject) {
        return ByteBuffer.allocate(HEADING_LENGTH).put(VERSION).put(subject.bytes()).array();
    }
}
