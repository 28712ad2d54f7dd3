package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One request and its answer.
public final class Exchange {
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-ID");
    static final HeaderName POSITION = HeaderNames.create("Bailiwick-Position");

    private static final HeaderName AT_LEAST = HeaderNames.create("Bailiwick-At-Least");
    private static final Header JSON =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");

    private final ServerRequest request;
    private final ServerResponse response;
    private final String requestId;
    private final Supplier<Header> now;
    private final Proxies proxies;
    private Runnable onceAnswered = () -> {};
    private boolean streaming;

    /// @param now where we are, for answers that do not say their position themselves
    Exchange(
            ServerRequest request,
            ServerResponse response,
            String requestId,
            Supplier<Header> now,
            Proxies proxies) {
        this.proxies = proxies;
        this.request = request;
        this.response = response;
        this.requestId = requestId;
        this.now = now;
    }

    public String requestId() {
        return requestId;
    }

    /// The part of the path that the route calls so.
    public String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /// All parts of the path that the route names.
    public Map<String, String> path() {
        Map<String, String> parts = new HashMap<>();
        var given = request.path().pathParameters();
        given.names().forEach(name -> parts.put(name, given.get(name)));
        return parts;
    }

    /// The method and the path, without the query.
    public String asked() {
        return request.prologue().method().text() + " " + request.path().path();
    }

    /// @throws Fault where the query has a name that is none of these
    public void refuseOtherQueries(String... known) {
        Queries.refuseOthers(request.query().names(), known);
    }

    public Optional<String> query(String name) {
        return request.query().contains(name)
                ? Optional.of(request.query().get(name))
                : Optional.empty();
    }

    /// Every value that is named so, in their order.
    public List<String> queries(String name) {
        return request.query().contains(name) ? request.query().all(name) : List.of();
    }

    /// What is named as `after`: the last row of the page before.
    ///
    /// @throws Fault where it is longer than [WebLimits#AFTER_MAX]
    public Optional<String> after() {
        Optional<String> after = query("after");
        if (after.isEmpty() || after.get().length() <= WebLimits.AFTER_MAX) return after;
        throw Fault.wrong(
                "after",
                "`after` is what `next` told, at most %d characters"
                        .formatted(WebLimits.AFTER_MAX));
    }

    /// @throws Fault where it is there and no whole number within these
    public long query(String name, long least, long most, long otherwise) {
        return query(name).map(text -> Queries.number(name, text, least, most)).orElse(otherwise);
    }

    public Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    /// The first cookie of this name.
    public Optional<String> cookie(String name) {
        return Cookies.find(header(HeaderNames.COOKIE).orElse(""), name);
    }

    /// Whether the method says that nothing is to change.
    public boolean onlyReads() {
        String method = request.prologue().method().text();
        return method.equals("GET") || method.equals("HEAD");
    }

    /// Where the request comes from, see [Sources].
    public String source() {
        return Sources.of(request, proxies.trusted());
    }

    /// What is done when the request is answered, and not when it is refused.
    public void onceAnswered(Runnable task) {
        onceAnswered = task;
    }

    public Optional<String> authorization() {
        return header(HeaderNames.AUTHORIZATION);
    }

    /// The position below which the caller wants no answer.
    public Optional<String> atLeast() {
        return header(AT_LEAST);
    }

    /// Tells at which position the answer was found.
    public void position(Header position) {
        response.header(position);
    }

    /// A header for [#position].
    public static Header positionHeader(String position) {
        return HeaderValues.createCached(POSITION, position);
    }

    private void complete() {
        if (!response.headers().contains(POSITION)) response.header(now.get());
    }

    /// As [#body]; an empty object where nothing was sent.
    public ObjectNode bodyOrNothing() {
        return request.content().hasEntity() ? body() : Json.object();
    }

    /// The body, which must be a JSON object.
    ///
    /// @throws Fault where it is not
    public ObjectNode body() {
        if (!mediaType().equals("application/json")) {
            throw Fault.wrong("the body must be JSON: send `Content-Type: application/json`");
        }
        return Json.read(bytes());
    }

    /// The body, which must be plain text in UTF-8.
    ///
    /// @throws Fault where it is not
    public String text() {
        return text("text/plain");
    }

    /// The body as a page sends a form; empty where nothing was sent.
    String form() {
        String type = "application/x-www-form-urlencoded";
        return request.content().hasEntity() ? text(type) : "";
    }

    private String text(String type) {
        if (!mediaType().equals(type)) {
            throw Fault.wrong("the body must be text: send `Content-Type: %s`".formatted(type));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
        } catch (CharacterCodingException broken) {
            throw Fault.wrong("the body is no text in UTF-8: send it so");
        }
    }

    /// The body as it is.
    ///
    /// @param mediaType what it has to be
    /// @throws Fault where it is not
    public byte[] bytes(String mediaType) {
        if (mediaType().equals(mediaType)) return bytes();
        throw Fault.wrong("send `Content-Type: %s`".formatted(mediaType));
    }

    private String mediaType() {
        String type = header(HeaderNames.CONTENT_TYPE).orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private byte[] bytes() {
        if (!request.content().hasEntity()) return new byte[0];
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(expected());
            if (bytes.length > WebLimits.BODY_BYTES_MAX) throw tooLarge();
            return bytes;
        } catch (IOException cut) {
            throw Fault.wrong("the body could not be read to its end: send it again");
        }
    }

    /// How much to make room for: what was announced, and never more than shows that it is too
    /// much.
    private int expected() {
        long announced = request.headers().contentLength().orElse(Long.MAX_VALUE);
        return (int) Math.min(announced, WebLimits.BODY_BYTES_MAX + 1);
    }

    static Fault tooLarge() {
        return Fault.of(
                413,
                "too-large",
                "the body has more than %d bytes: send less at a time"
                        .formatted(WebLimits.BODY_BYTES_MAX));
    }

    /// Answers 200 with JSON.
    public void answer(Object value) {
        answer(Json.bytes(value));
    }

    /// Answers 200 with JSON that is written already.
    public void answer(byte[] json) {
        onceAnswered.run();
        complete();
        response.header(JSON);
        response.send(json);
    }

    /// Answers 201 with JSON.
    public void created(Object value) {
        response.status(Status.CREATED_201);
        answer(value);
    }

    public void answer(int status, String mediaType, byte[] body) {
        if (status < WebLimits.REFUSALS_FROM) onceAnswered.run();
        complete();
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, mediaType);
        response.send(body);
    }

    /// Answers 200 with what goes on for as long as there is something to tell.
    public EventStream events() {
        onceAnswered.run();
        complete();
        EventStream.HEADERS.forEach(response::header);
        streaming = true;
        return new EventStream(response.outputStream());
    }

    /// Answers with JSON and another status than 200.
    public void answer(int status, Object value) {
        answer(status, "application/json", Json.bytes(value));
    }

    /// Adds a header to the answer.
    public void header(String name, String value) {
        response.header(HeaderNames.create(name), value);
    }

    /// Adds a header beside those of the same name.
    public void addHeader(String name, String value) {
        response.headers().add(HeaderValues.create(name, value));
    }

    void responseHeader(HeaderName name, String value) {
        response.header(name, value);
    }

    boolean answered() {
        return streaming || response.isSent();
    }
}
