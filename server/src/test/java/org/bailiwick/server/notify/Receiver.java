package org.bailiwick.server.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Somebody outside who is sent webhooks, on loopback.
final class Receiver implements AutoCloseable {
    /// What came, in its order.
    final List<Message> messages = new CopyOnWriteArrayList<>();

    /// While it is there, nothing is answered before it is down.
    volatile Optional<CountDownLatch> slow = Optional.empty();

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile int usual = 204;

    /// What every success says.
    volatile String says = "";

    record Reply(int status, String retryAfter) {}

    record Message(HttpHeaders headers, String body, int answered) {
        String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String type() {
            return json().path("type").asString();
        }
    }

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    /// From now on it answers so.
    void answers(int status) {
        usual = status;
    }

    /// Once, before what is usual.
    void answersOnce(int status, String retryAfter) {
        synchronized (replies) {
            replies.add(new Reply(status, retryAfter));
        }
    }

    private Reply next() {
        synchronized (replies) {
            return replies.isEmpty() ? new Reply(usual, "") : replies.poll();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
        Reply reply = next();
        messages.add(new Message(headers, body, reply.status));
        try {
            if (slow.isPresent()) slow.get().await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (!reply.retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", reply.retryAfter);
        }
        byte[] said = reply.status / 100 == 2 ? says.getBytes(UTF_8) : new byte[0];
        exchange.sendResponseHeaders(reply.status, said.length == 0 ? -1 : said.length);
        if (said.length > 0) exchange.getResponseBody().write(said);
        exchange.close();
    }

    /// The types of what was answered with success, in its order.
    List<String> taken() {
        return messages.stream().filter(m -> m.answered / 100 == 2).map(Message::type).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
