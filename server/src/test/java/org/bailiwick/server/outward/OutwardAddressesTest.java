package org.bailiwick.server.outward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Which addresses are taken, and how long others ask us to wait.
class OutwardAddressesTest {
    private static final Outward.Rules LOOPBACK =
            new Outward.Rules(Networks.parse("127.0.0.0/8"), true);

    @Test
    void addressesAreRead() {
        Outward strict = new Outward(Outward.Rules.STRICT);
        assertThat(strict.address("https://a.example:8443/hooks?x=1")).isPresent();
        assertThat(strict.address("https://a.example/" + "x".repeat(Outward.ADDRESS_MAX)))
                .isEmpty();
        assertThat(new Outward(LOOPBACK).address("http://a.example/")).isPresent();
        assertThat(strict.address("https://9.9.9.9/hooks")).isPresent();
        assertThat(new Outward(LOOPBACK).address("https://127.0.0.1/")).isPresent();
        assertThat(new Outward(LOOPBACK).address("https://10.0.0.1/")).isEmpty();
    }

    @Test
    void howLongToWaitIsRead() {
        Instant now = Instant.parse("2026-03-01T09:00:00Z");
        assertThat(waiting("120").retryAfter(now)).contains(Duration.ofMinutes(2));
        assertThat(waiting("Sun, 01 Mar 2026 09:01:00 GMT").retryAfter(now))
                .contains(Duration.ofMinutes(1));
        assertThat(waiting("Sun, 01 Mar 2026 08:01:00 GMT").retryAfter(now)).isEmpty();
        assertThat(waiting("soon").retryAfter(now)).isEmpty();
        assertThat(waiting("-5").retryAfter(now)).isEmpty();
        assertThat(waiting("99999999999").retryAfter(now)).isEmpty();
    }

    private static Outcome.Answered waiting(String said) {
        return new Outcome.Answered(429, Map.of("retry-after", said), new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/",
                "ftp://a.example/",
                "https://user:secret@a.example/",
                "https://a.example/#x",
                "https:///x",
                "https://a.example:99999/",
                "//a.example/",
                "a.example",
                "https://a.example/\r\nX: y",
                "https://127.0.0.1/",
                "https://10.1.2.3:8443/hooks",
                "https://169.254.169.254/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00::1]/",
                ""
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(new Outward(Outward.Rules.STRICT).address(text)).isEmpty();
    }
}
