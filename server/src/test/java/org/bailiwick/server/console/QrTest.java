package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What we make of the library's codes.
class QrTest {
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

    /// Every dark square stands in the path, and no other.
    @Test
    void thePathIsTheCode() {
        Qr code = Qr.of("https://bailiwick.example/links/abc").orElseThrow();
        int dark = 0;
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (!code.dark(x, y)) continue;
                dark++;
                assertThat(code.path()).contains("M%d %dh1v1h-1z".formatted(x + 4, y + 4));
            }
        }
        assertThat(code.path().chars().filter(c -> c == 'M').count()).isEqualTo(dark);
    }
}
