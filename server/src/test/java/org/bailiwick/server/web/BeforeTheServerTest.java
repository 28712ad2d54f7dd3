package org.bailiwick.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/// TLS by the server itself, and proxies before it.
class BeforeTheServerTest {
    private static final Route SOURCE =
            Route.get(
                    "/source",
                    exchange -> exchange.answer(Json.object().put("source", exchange.source())));

    @TempDir Path temp;

    private static Web web(Optional<SSLContext> tls, Proxies proxies) {
        Answers answers =
                new Answers(
                        new SecureRandom(),
                        () -> HeaderValues.create(HeaderNames.create("Bailiwick-Position"), "e.1"),
                        _ -> Optional.empty(),
                        (_, said) -> said.english(),
                        new Guard(tls.isPresent()),
                        proxies,
                        RequestLog.NONE);
        return Web.start(InetAddress.getLoopbackAddress(), 0, tls, List.of(SOURCE), answers);
    }

    private static String get(Web web, SSLContext trust) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trust).build()) {
            URI uri = URI.create("https://localhost:%d/source".formatted(web.port()));
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        }
    }

    private static void touch(Pems pems, int seconds) throws Exception {
        FileTime later = FileTime.from(Instant.now().plusSeconds(seconds));
        Files.setLastModifiedTime(pems.certificate(), later);
        Files.setLastModifiedTime(pems.key(), later);
    }

    @Test
    void aRenewedCertificateIsUsedWithoutARestart() throws Exception {
        Pems first = Pems.make(temp, "EC");
        SSLContext tls = TlsKeys.context(first.certificate(), first.key(), Duration.ZERO);
        try (Web web = web(Optional.of(tls), Proxies.LOCAL)) {
            assertThat(get(web, first.trusting())).contains("7f000001");
            Pems second = Pems.make(temp, "RSA");
            touch(second, 5);
            assertThat(get(web, second.trusting())).contains("7f000001");
            assertThatThrownBy(() -> get(web, first.trusting())).isInstanceOf(SSLException.class);
            Files.writeString(second.key(), "nothing");
            touch(second, 10);
            assertThat(get(web, second.trusting())).contains("7f000001");
        }
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() throws Exception {
        Pems first = Pems.make(Files.createDirectory(temp.resolve("a")), "EC");
        Pems second = Pems.make(Files.createDirectory(temp.resolve("b")), "EC");
        assertThatThrownBy(() -> TlsKeys.context(first.certificate(), second.key()))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("does not go with");
        assertThatThrownBy(() -> TlsKeys.context(first.key(), first.key()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> TlsKeys.context(first.certificate(), first.certificate()))
                .hasMessageContaining("PKCS #8");
    }

    private static String from(Proxies proxies, String... forwarded) throws Exception {
        try (Web web = web(Optional.empty(), proxies);
                HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://localhost:%d/source".formatted(web.port()));
            HttpRequest.Builder request = HttpRequest.newBuilder(uri);
            for (String each : forwarded) request.header("X-Forwarded-For", each);
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    @Test
    void onlyWhatTrustedProxiesSayIsBelieved() throws Exception {
        String all = "203.0.113.9, 198.51.100.7, 10.0.0.3";
        assertThat(from(Proxies.LOCAL, all)).contains("0a000003");
        Proxies two =
                new Proxies(
                        a -> a.isLoopbackAddress() || a.getHostAddress().equals("10.0.0.3"), false);
        assertThat(from(two, all)).contains("c6336407");
        assertThat(from(new Proxies(_ -> false, false), all)).contains("7f000001");
        assertThat(from(two, "nonsense")).contains("7f000001");
    }

    @Test
    void whoComesPastTheProxyIsRefused() throws Exception {
        assertThat(from(new Proxies(_ -> false, true))).contains("proxy-only");
        assertThat(from(new Proxies(InetAddress::isLoopbackAddress, true))).contains("7f000001");
    }
}
