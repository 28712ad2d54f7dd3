package org.bailiwick.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A provider of OpenID Connect on this machine, with a client `bailiwick` and real signatures.
final class TestProvider implements AutoCloseable {
    static final String SECRET = "a secret of the client";

    private final HttpServer server;
    private final InstantSource clock;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final AtomicInteger drawn = new AtomicInteger();
    final AtomicInteger keysAsked = new AtomicInteger();

    /// What the provider publishes, and what it signs with; the same but in tests of the
    /// difference.
    volatile RSAKey published;

    volatile RSAKey signing;

    TestProvider(InstantSource clock) {
        this.clock = clock;
        published = key("one");
        signing = published;
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(here, 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/.well-known/openid-configuration", this::about);
        server.createContext("/jwks", this::keys);
        server.createContext("/token", this::token);
        server.start();
    }

    private record Granted(Map<String, String> asked, UnaryOperator<JWTClaimsSet.Builder> claims) {
        String of(String name) {
            return asked.getOrDefault(name, "");
        }
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void about(HttpExchange exchange) throws IOException {
        say(
                exchange,
                200,
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}\
                """
                        .formatted(issuer()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        keysAsked.incrementAndGet();
        say(exchange, 200, new JWKSet(published.toPublicJWK()).toString());
    }

    /// Somebody signs in there and agrees.
    ///
    /// @param address where we led him
    /// @return the query with which he comes back
    String agree(URI address, UnaryOperator<JWTClaimsSet.Builder> claims) {
        Map<String, String> asked = parameters(address.getRawQuery());
        String code = "code-" + drawn.incrementAndGet();
        codes.put(code, new Granted(asked, claims));
        return "?code=" + code + "&state=" + asked.get("state");
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> all = new HashMap<>();
        for (String pair : query.split("&", 0)) {
            String[] two = pair.split("=", 2);
            all.put(two[0], URLDecoder.decode(two[1], UTF_8));
        }
        return all;
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Map<String, String> sent = parameters(body);
        Optional<Granted> granted =
                Optional.ofNullable(codes.remove(sent.getOrDefault("code", "")));
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        String due =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("bailiwick:" + SECRET.replace(" ", "+")).getBytes(UTF_8));
        String verifier = sent.getOrDefault("code_verifier", "");
        granted =
                granted.filter(_ -> due.equals(shown))
                        .filter(g -> g.of("redirect_uri").equals(sent.get("redirect_uri")))
                        .filter(g -> g.of("code_challenge").equals(challenge(verifier)));
        if (granted.isEmpty()) {
            say(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        say(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                        .formatted(sign(granted.get())));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sign(Granted granted) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("bailiwick")
                        .subject("somebody")
                        .issueTime(Date.from(clock.instant()))
                        .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
                        .claim("nonce", granted.of("nonce"));
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, granted.claims.apply(claims).build());
        try {
            token.sign(new RSASSASigner(signing));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return token.serialize();
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
