package org.bailiwick.server.outward;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLSocketFactory;

/// Requests that go outside reach whom they are for, and nobody inside.
class OutwardTest {
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
    void asksAndIsAnswered() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        open.add(() -> server.stop(0));
        server.createContext(
                "/hooks",
                exchange -> {
                    String told =
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("X-Own")
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Host")
                                    + " "
                                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    exchange.getResponseHeaders().add("X-Told", "yes");
                    exchange.sendResponseHeaders(202, 0);
                    exchange.getResponseBody().write(told.getBytes(UTF_8));
                    exchange.close();
                });
        server.start();
        int port = server.getAddress().getPort();
        Outcome outcome =
                outward(LOOPBACK, _ -> List.of(InetAddress.getLoopbackAddress()), Outward.WAIT_MAX)
                        .send(
                                "POST",
                                URI.create("http://receiver.example:" + port + "/hooks?a=b"),
                                Map.of("X-Own", "1"),
                                "grün".getBytes(UTF_8));
        Outcome.Answered answer = answered(outcome);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("x-told")).contains("yes");
        assertThat(new String(answer.body(), UTF_8))
                .isEqualTo("POST /hooks?a=b 1 receiver.example:" + port + " grün");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://localhost/",
                "http://2130706433/",
                "http://169.254.169.254/latest/meta-data",
                "http://[fd00:ec2::254]/"
            })
    void nobodyInsideIsReached(String address) {
        Outward outward = new Outward(new Outward.Rules(Networks.NONE, true));
        Outcome outcome = outward.send("GET", URI.create(address), Map.of(), NOTHING);
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Why.INSIDE));
    }

    /// One address inside among those of a name is enough to refuse it.
    @Test
    void aNameThatLeadsInsideIsRefused() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Outward.Lookup mixed =
                _ -> {
                    asked.incrementAndGet();
                    return List.of(
                            InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.7"));
                };
        Outcome outcome =
                outward(new Outward.Rules(Networks.NONE, true), mixed, Outward.WAIT_MAX)
                        .send("GET", URI.create("http://evil.example/"), Map.of(), NOTHING);
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Why.INSIDE));
        assertThat(asked).hasValue(1);
    }

    /// The second look-up would lead elsewhere; there is none.
    @Test
    void aNameIsLookedUpOnce() throws IOException {
        URI uri = says("HTTP/1.1 204 No Content\r\n\r\n");
        AtomicInteger asked = new AtomicInteger();
        Outward.Lookup turning =
                _ ->
                        List.of(
                                InetAddress.getByName(
                                        asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.7"));
        Outcome outcome =
                outward(LOOPBACK, turning, Outward.WAIT_MAX)
                        .send(
                                "GET",
                                URI.create("http://turning.example:" + uri.getPort() + "/"),
                                Map.of(),
                                NOTHING);
        assertThat(answered(outcome).status()).isEqualTo(204);
        assertThat(asked).hasValue(1);
    }

    @Test
    void unknownNamesAndClosedPortsAreTold() throws IOException {
        Outward.Lookup none =
                host -> {
                    throw new UnknownHostException(host);
                };
        assertThat(
                        outward(LOOPBACK, none, Outward.WAIT_MAX)
                                .send("GET", URI.create("http://no.example/"), Map.of(), NOTHING))
                .isEqualTo(new Outcome.Failed(Outcome.Why.NO_SUCH_HOST));
        URI gone = says("");
        assertThat(get(gone)).isEqualTo(new Outcome.Failed(Outcome.Why.UNREACHABLE));
        stopAll();
        assertThat(get(gone)).isEqualTo(new Outcome.Failed(Outcome.Why.UNREACHABLE));
    }

    private void stopAll() throws IOException {
        try {
            for (AutoCloseable each : open) each.close();
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        URI other = says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        URI uri = says("HTTP/1.1 302 Found\r\nLocation: " + other + "\r\n\r\n");
        assertThat(answered(get(uri)).status()).isEqualTo(302);
    }

    @Test
    void bodiesAreReadInEveryWay() throws IOException {
        String early = "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n";
        URI chunked =
                says(
                        early
                                + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        assertThat(new String(answered(get(chunked)).body(), UTF_8)).isEqualTo("abcde");
        URI untilEnd = says("HTTP/1.0 200 OK\r\n\r\nall of it");
        assertThat(new String(answered(get(untilEnd)).body(), UTF_8)).isEqualTo("all of it");
        URI broken = says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        assertThat(get(broken)).isEqualTo(new Outcome.Failed(Outcome.Why.UNREACHABLE));
        URI noHttp = says("SSH-2.0-OpenSSH\r\n");
        assertThat(get(noHttp)).isEqualTo(new Outcome.Failed(Outcome.Why.NO_HTTP));
    }

    @Test
    void answersHaveALimit() throws IOException {
        String much = "x".repeat(Outward.ANSWER_BYTES_MAX + 100);
        URI body = says("HTTP/1.1 200 OK\r\n\r\n" + much);
        assertThat(answered(get(body)).body()).hasSize(Outward.ANSWER_BYTES_MAX);
        URI headers = says("HTTP/1.1 200 OK\r\nX: " + much + "\r\n\r\n");
        assertThat(get(headers)).isEqualTo(new Outcome.Failed(Outcome.Why.NO_HTTP));
    }

    /// A receiver that says something now and then is too slow all the same.
    @Test
    void timeHasALimit() throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual()
                .start(() -> {
                    try (Socket each = server.accept()) {
                        while (true) {
                            each.getOutputStream()
                                    .write("HTTP/1.1 200 OK\r\nX: y\r\n".getBytes(UTF_8));
                            Thread.sleep(20);
                        }
                    } catch (IOException | InterruptedException closed) {
                        return;
                    }
                });
        URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        Outward outward =
                outward(
                        LOOPBACK,
                        host -> List.of(InetAddress.getAllByName(host)),
                        Duration.ofMillis(300));
        long from = System.nanoTime();
        assertThat(outward.send("GET", uri, Map.of(), NOTHING))
                .isIn(
                        new Outcome.Failed(Outcome.Why.TOO_SLOW),
                        new Outcome.Failed(Outcome.Why.NO_HTTP));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
    }
}
