package org.bailiwick.server.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// Signs what leaves the installation, by Ed25519. The key is derived from the master key: it is
/// the same after a restore, and nothing has to be kept for it.
public final class Signing {
    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_LENGTH = 32;

    /// What stands before the 32 bytes of a public key in its X.509 form.
    private static final byte[] HEADING = {
        0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };

    private final KeyPair keys;

    /// @param seed 32 bytes
    Signing(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no Ed25519", impossible);
        }
    }

    /// Gives the seed and nothing else: that is the private key.
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /// The public key, in base64url without padding, as in a JWK.
    public String publicKey() {
        byte[] whole = keys.getPublic().getEncoded();
        return encode(Arrays.copyOfRange(whole, HEADING.length, whole.length));
    }

    /// In base64url without padding.
    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no Ed25519", impossible);
        }
    }

    /// Whether this key has signed this content; also no where one of the texts is none of these.
    public static boolean verify(String publicKey, byte[] content, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key(publicKey));
            signature.update(content);
            return signature.verify(Base64.getUrlDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static PublicKey key(String text) throws GeneralSecurityException {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != KEY_LENGTH) throw new IllegalArgumentException("no such key");
        byte[] whole = Arrays.copyOf(HEADING, HEADING.length + KEY_LENGTH);
        System.arraycopy(bytes, 0, whole, HEADING.length, KEY_LENGTH);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(whole));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
