package org.bailiwick.server.web;

import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/// A running web server.
public final class Web implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final WebServer server;

    private Web(WebServer server) {
        this.server = server;
    }

    /// @param port 0 for any that is free
    public static Web start(InetAddress address, int port, List<Route> routes, Answers answers) {
        return start(address, port, Optional.empty(), routes, answers);
    }

    /// @param port 0 for any that is free
    /// @param tls with what it speaks TLS; empty to speak in the clear
    public static Web start(
            InetAddress address,
            int port,
            Optional<SSLContext> tls,
            List<Route> routes,
            Answers answers) {
        HttpRouting.Builder routing = HttpRouting.builder();
        answers.on(routing, routes);
        WebServerConfig.Builder builder =
                WebServer.builder()
                        .address(address)
                        .port(port)
                        .routing(routing)
                        .maxPayloadSize(-1)
                        .maxTcpConnections(WebLimits.CONNECTIONS_MAX)
                        .idleConnectionTimeout(IDLE)
                        // An answer in several packets would else wait 40 ms for the reader's word.
                        .connectionOptions(options -> options.tcpNoDelay(true))
                        .shutdownGracePeriod(GRACE)
                        .protocolsDiscoverServices(false)
                        .addProtocol(
                                Http1Config.builder()
                                        .maxHeadersSize(WebLimits.HEADERS_BYTES_MAX)
                                        .maxPrologueLength(WebLimits.FIRST_LINE_BYTES_MAX)
                                        .build())
                        .errorHandling(ErrorHandling.builder().includeEntity(false).build())
                        .directHandlers(early(answers.guard()));
        tls.ifPresent(context -> builder.tls(secure(context)));
        return new Web(builder.build().start());
    }

    private static Tls secure(SSLContext context) {
        return Tls.builder()
                .sslContext(context)
                .addEnabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
                .build();
    }

    /// Answers to what is no proper request at all.
    private static DirectHandlers early(Guard guard) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(
                    type,
                    (_, _, status, headers, _) -> {
                        guard.headers().forEach(headers::set);
                        return early(type, status, headers);
                    });
        }
        return handlers.build();
    }

    private static DirectHandler.TransportResponse early(
            EventType type,
            io.helidon.http.Status status,
            io.helidon.http.ServerResponseHeaders headers) {
        boolean ours = type == EventType.INTERNAL_ERROR;
        int code = status.code();
        String sentence =
                ours
                        ? "something went wrong here: try again, and tell the operator if it stays"
                        : "the request is no proper HTTP request, or beyond a limit: check its"
                                + " first line and headers";
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .keepAlive(false)
                .entity(Problem.early(code, sentence))
                .build();
    }

    static int statusOf(RequestException broken) {
        return broken.status().code();
    }

    public int port() {
        return server.port();
    }

    /// Lets what has begun end, then stops.
    @Override
    public void close() {
        server.stop();
    }
}
