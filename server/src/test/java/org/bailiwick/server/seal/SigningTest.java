package org.bailiwick.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

class SigningTest {
    /// RFC 8032, section 7.1, test 2.
    private static final byte[] SEED =
            hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    private static final byte[] CONTENT = hex("72");

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String hexOf(String base64) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64));
    }

    @Test
    void signsAsTheStandardSays() {
        Signing signing = new Signing(SEED);
        assertThat(hexOf(signing.publicKey()))
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(hexOf(signing.sign(CONTENT)))
                .isEqualTo(
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void whatWasAlteredIsNotSigned() {
        Signing signing = new Signing(SEED);
        String signature = signing.sign(CONTENT);
        assertThat(Signing.verify(signing.publicKey(), CONTENT, signature)).isTrue();
        assertThat(Signing.verify(signing.publicKey(), hex("73"), signature)).isFalse();
        String other = new Signing(new byte[32]).publicKey();
        assertThat(Signing.verify(other, CONTENT, signature)).isFalse();
        assertThat(Signing.verify("no key", CONTENT, signature)).isFalse();
        assertThat(Signing.verify(signing.publicKey(), CONTENT, "no signature")).isFalse();
    }

    @Test
    void theKeyFollowsFromTheMasterKey() {
        MasterKey master = MasterKey.draw(new SecureRandom());
        String once = new Sealer(master, new SecureRandom()).signing().publicKey();
        assertThat(new Sealer(master, new SecureRandom()).signing().publicKey()).isEqualTo(once);
    }
}
