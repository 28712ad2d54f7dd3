package org.bailiwick.server.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM: `heading ‖ nonce ‖ ciphertext and tag`. The heading is readable, and nobody can
/// change or swap it.
final class Box {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private Box() {}

    static byte[] close(SecretKey key, byte[] heading, byte[] content, SecureRandom chance) {
        byte[] nonce = new byte[NONCE_LENGTH];
        chance.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, heading);
            byte[] hidden = cipher.doFinal(content);
            return ByteBuffer.allocate(heading.length + nonce.length + hidden.length)
                    .put(heading)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no AES-GCM", impossible);
        }
    }

    /// @param headingLength how much of the box is its heading
    static byte[] open(SecretKey key, byte[] box, int headingLength) {
        int start = headingLength + NONCE_LENGTH;
        if (box.length < start + TAG_BITS / Byte.SIZE) throw new BrokenSeal();
        var buffer = ByteBuffer.wrap(box);
        byte[] heading = new byte[headingLength];
        byte[] nonce = new byte[NONCE_LENGTH];
        buffer.get(heading).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, heading)
                    .doFinal(box, start, box.length - start);
        } catch (AEADBadTagException broken) {
            throw new BrokenSeal(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no AES-GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] heading)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(heading);
        return cipher;
    }
}
