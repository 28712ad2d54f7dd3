package org.bailiwick.server.session;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Works the hash of a password out: a lot of work, on purpose.
@FunctionalInterface
public interface Hashing {
    /// Bytes of a hash.
    int LENGTH = 32;

    byte[] hash(byte[] typed, byte[] salt, Cost cost);

    /// How much work.
    ///
    /// @param memory in KiB
    record Cost(int memory, int passes, int lanes) {
        static Cost read(String text) {
            String[] parts = text.split("[=,]", -1);
            return new Cost(
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[5]));
        }
    }

    /// By Argon2id.
    static byte[] argon2id(byte[] typed, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory)
                        .withIterations(cost.passes)
                        .withParallelism(cost.lanes)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[LENGTH];
        generator.generateBytes(typed, hash);
        return hash;
    }
}
