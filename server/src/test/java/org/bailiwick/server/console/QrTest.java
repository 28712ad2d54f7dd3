package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// Codes are drawn as another program draws them, module for module.
class QrTest {
    private static final String TEXT =
            "otpauth://totp/Bailiwick:Olivia?secret="
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(9);

    /// By the length of the text: the beginning of the hash over all modules, row by row, as the
    /// package `qrcode-generator` 2.0.4 makes them.
    private static final Map<Integer, String> DRAWN =
            Map.of(
                    13, "cc11ae1d023c84b7",
                    20, "7f216f2be368e3cb",
                    36, "483bb09ede9877b9",
                    58, "8963adf1a1c86ded",
                    82, "47b48a23aca8dcc4",
                    107, "10feac0137668196",
                    157, "2c5e3b2b2327418e",
                    203, "9fd4cbb0f68ecf97",
                    240, "979ba5d6c920f44f");

    private static String modules(Qr code) {
        StringBuilder all = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) all.append(code.dark(x, y) ? '1' : '0');
        }
        return all.toString();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void everySizeIsDrawnAsElsewhere() {
        DRAWN.forEach((length, hash) -> {
            Qr code = Qr.of(TEXT.substring(0, length)).orElseThrow();
            assertThat(hash(modules(code))).as("length " + length).isEqualTo(hash);
        });
    }

    @Test
    void whatIsTooLongIsNotDrawn() {
        assertThat(Qr.of("z".repeat(271))).isPresent();
        assertThat(Qr.of("z".repeat(272))).isEmpty();
    }

    @Test
    void thePathHasAQuietZone() {
        Qr code = Qr.of("A").orElseThrow();
        assertThat(code.path()).startsWith("M4 4h1v1h-1z").doesNotContain("M3 ", "M25 ");
    }
}
