package org.bailiwick.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.session.Hashing.Cost;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;

/// Argon2id with the parameters that OWASP recommends. What is stored names them, so that they can
/// be raised: `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`.
final class Passwords {
    /// Memory for one, in KiB.
    static final int MEMORY_KIB = 19_456;

    /// Passes over it.
    static final int PASSES = 2;

    /// Lanes.
    static final int LANES = 1;

    /// So many are worked out at a time; others wait. Each takes memory.
    static final int AT_ONCE_MAX = 4;

    private static final int SALT = 16;
    private static final int PARTS = 6;

    private final SecureRandom chance;
    private final Hashing hashing;
    private final Semaphore room = new Semaphore(AT_ONCE_MAX);
    private final byte[] nobodys = new byte[SALT];

    Passwords(SecureRandom chance, Hashing hashing) {
        this.chance = chance;
        this.hashing = hashing;
    }

    /// What to store.
    String store(String password) {
        byte[] salt = new byte[SALT];
        chance.nextBytes(salt);
        byte[] hash = hash(password, salt, new Cost(MEMORY_KIB, PASSES, LANES));
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, text(salt), text(hash));
    }

    boolean holds(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != PARTS) return false;
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] wanted = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(wanted, hash(password, salt, Cost.read(parts[3])));
    }

    /// The same work for somebody who is not known.
    void workInVain(String password) {
        hash(password, nobodys, new Cost(MEMORY_KIB, PASSES, LANES));
    }

    private byte[] hash(String password, byte[] salt, Cost cost) {
        byte[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8);
        room.acquireUninterruptibly();
        try {
            return hashing.hash(typed, salt, cost);
        } finally {
            room.release();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
