package org.bailiwick.server.outward;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLSocketFactory;

/// Which addresses are taken, and how long others ask us to wait.
class OutwardAddressesTest {
    private static final Outward.Rules LOOPBACK =
            new Outward.Rules(Networks.parse("127.0.0.0/8"), true);
    private static final byte[] NOTHING = {};

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) each.close();
    }

    private static Outward outward(Outward.Rules rules, Outward.Lookup lookup, Duration wait) {
        return new Outward(rules, lookup, (SSLSocketFactory) SSLSocketFactory.getDefault(), wait);
    }

    /// A server that answers every connection with these bytes, as they are.
    private URI says(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual()
                .start(() -> {
                    while (!server.isClosed()) {
                        try (Socket each = server.accept()) {
                            var in = each.getInputStream();
                            for (int ends = 0; ends < 4; ) {
                                int c = in.read();
                                if (c < 0) break;
                                ends = c == '\r' || c == '\n' ? ends + 1 : 0;
                            }
                            each.getOutputStream().write(answer.getBytes(ISO_8859_1));
                            each.getOutputStream().flush();
                        } catch (IOException closed) {
                            assertThat(closed).isNotNull();
                        }
                    }
                });
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/x?y=1");
    }

    private static Outcome get(URI uri) {
        return new Outward(LOOPBACK).send("GET", uri, Map.of(), NOTHING);
    }

    private static Outcome.Answered answered(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        return (Outcome.Answered) outcome;
    }

    @Test
    void addressesAreRead() {
        Outward strict = new Outward(Outward.Rules.STRICT);
        assertThat(strict.address("https://a.example:8443/hooks?x=1")).isPresent();
        assertThat(strict.address("https://a.example/" + "x".repeat(Outward.ADDRESS_MAX)))
                .isEmpty();
        assertThat(new Outward(LOOPBACK).address("http://a.example/")).isPresent();
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
        return new Outcome.Answered(429, Map.of("retry-after", said), NOTHING);
    }
}
