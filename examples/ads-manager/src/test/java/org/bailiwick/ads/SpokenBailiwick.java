package org.bailiwick.ads;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// A server that speaks as Bailiwick does over HTTP, and says what a test wants to hear.
public final class SpokenBailiwick implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Listener> listeners = new LinkedBlockingQueue<>();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private volatile int status = 200;
    private volatile int streamStatus = 200;

    public SpokenBailiwick() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/access/v1/evaluation", this::evaluation);
        server.createContext("/access/v1/evaluations", this::evaluations);
        server.createContext("/access/v1/search/resource", this::search);
        server.createContext("/api/v1/people/", this::person);
        server.createContext("/api/v1/rights-events", this::events);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// From now on everything answers with this status.
    void fail(int status) {
        this.status = status;
    }

    public void failStream(int status) {
        streamStatus = status;
    }

    void deny(String action) {
        denied.add(action);
    }

    void allow(String action) {
        denied.remove(action);
    }

    /// Somebody who opened the stream.
    public record Listener(String query, Optional<String> lastEventId, OutputStream out) {
        public void say(String event) throws IOException {
            out.write((event + "\n\n").getBytes(UTF_8));
            out.flush();
        }

        public void ready(String position) throws IOException {
            say("event: ready\nid: %s\ndata: {\"position\":\"%s\"}".formatted(position, position));
        }

        /// As told when rights on the account Nord are lost.
        public void rights(String position, String person) throws IOException {
            say(
                    """
                    event: rights
                    id: %s
                    data: {"person":{"type":"person","id":"%s"},"position":"%s",
                    data:  "time":"2026-03-01T09:00:00Z","changes":[{"resource":
                    data:  {"type":"ad_account","id":"nord"},"gained":[],"lost":["campaign.view"]}]}\
                    """
                            .formatted(position, person, position));
        }

        public void hangUp() throws IOException {
            out.close();
        }
    }

    /// Waits for the next one who opens the stream.
    public Listener nextListener() throws InterruptedException {
        return listeners.take();
    }

    private void evaluation(HttpExchange exchange) throws IOException {
        String action = read(exchange).path("action").path("name").asString("");
        if (!denied.contains(action)) {
            answer(exchange, "{\"decision\":true}");
            return;
        }
        try (InputStream denial = SpokenBailiwick.class.getResourceAsStream("/denial.json")) {
            if (denial == null) throw new IOException("no denial.json");
            answer(exchange, new String(denial.readAllBytes(), UTF_8));
        }
    }

    private void evaluations(HttpExchange exchange) throws IOException {
        StringBuilder answers = new StringBuilder();
        for (JsonNode one : read(exchange).path("evaluations")) {
            String action = one.path("action").path("name").asString("");
            answers.append(answers.isEmpty() ? "" : ",")
                    .append("{\"decision\":%s}".formatted(!denied.contains(action)));
        }
        answer(exchange, "{\"evaluations\":[" + answers + "]}");
    }

    private void search(HttpExchange exchange) throws IOException {
        read(exchange);
        String nord =
                denied.contains("campaign.view")
                        ? ""
                        : "{\"type\":\"ad_account\",\"id\":\"nord\"},";
        answer(exchange, "{\"results\":[" + nord + "{\"type\":\"ad_account\",\"id\":\"sued\"}]}");
    }

    /// Persons are called `p_` and the first part of their address.
    private void person(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().getPath().split("/", -1)[4];
        String id = "p_" + address.substring(0, address.indexOf('@'));
        answer(exchange, "{\"person\":{\"id\":\"%s\"},\"assets\":[],\"total\":0}".formatted(id));
    }

    private void events(HttpExchange exchange) throws IOException {
        if (streamStatus != 200) {
            exchange.sendResponseHeaders(streamStatus, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        Optional<String> last =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        Listener listener =
                new Listener(exchange.getRequestURI().getQuery(), last, exchange.getResponseBody());
        listener.say(": here");
        listeners.add(listener);
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        return JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = (status == 200 ? body : "\"no\"").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Bailiwick-Position", "e.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
