package org.bailiwick.ads;

import org.bailiwick.ads.access.RightsFeed.Pace;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The ads manager, started for a test.
final class Started {
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    /// Comes again at once, so that no test waits; and seldom where there is no stream at all.
    static final Pace AT_ONCE =
            new Pace(Duration.ofMillis(1), Duration.ofSeconds(5), Duration.ofMinutes(5));

    private Started() {}

    static AdsManager before(URI bailiwick, String key) {
        Settings settings = new Settings(0, bailiwick, key, URI.create("http://console.example/"));
        return AdsManager.start(settings, InstantSource.fixed(NOW), new SecureRandom(), AT_ONCE);
    }
}
