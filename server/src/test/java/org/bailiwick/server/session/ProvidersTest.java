package org.bailiwick.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// The file of providers.
class ProvidersTest {
    private static final String GOOD =
            "acme.issuer = https://acme.example\nacme.client = us\nacme.secret = s3cret\n";

    @Test
    void isRead() {
        Provider acme = Providers.read("# one\n" + GOOD, Map.of()).getFirst();
        assertThat(acme.client()).isEqualTo("us");
        assertThat(acme.secret()).isEqualTo("s3cret");
        assertThat(acme.toString()).doesNotContain("s3cret");
        var environment = Map.of("BAILIWICK_OPENID_ACME_SECRET", "of the environment");
        assertThat(Providers.read(GOOD, environment).getFirst().secret())
                .isEqualTo("of the environment");
        assertThat(Providers.read("", Map.of())).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithoutTheSecret() {
        for (String bad :
                List.of(
                        GOOD.replace("acme.client", "acme.klient"),
                        GOOD.replace("acme.client = us", ""),
                        GOOD.replace("https", "http"),
                        GOOD.replace("https://acme.example", "acme"),
                        GOOD.replace("acme.", "Ac me."),
                        GOOD.replace("secret = s3cret", "secret = "),
                        "issuer = s3cret",
                        GOOD + "x".repeat(Providers.FILE_MAX))) {
            assertThatThrownBy(() -> Providers.read(bad, Map.of()))
                    .as(bad)
                    .isInstanceOf(Providers.Wrong.class)
                    .hasMessageNotContaining("s3cret");
        }
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= Providers.PROVIDERS_MAX; i++) {
            many.append(GOOD.replace("acme", "a" + i));
        }
        assertThatThrownBy(() -> Providers.read(many.toString(), Map.of()))
                .hasMessageContaining("at most");
    }
}
