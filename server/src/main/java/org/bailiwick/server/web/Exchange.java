package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One request and its answer.
public final class Exchange {
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-ID");
    static final HeaderName POSITION = HeaderNames.create("Bailiwick-Position");

    /// With what an open page asks by itself.
    static final HeaderName LIVE = HeaderNames.create("Bailiwick-Live");

    private static final HeaderName AT_LEAST = HeaderNames.create("Bailiwick-At-Least");
    private static final Header JSON =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");

    private final Incoming request;
    private final Outgoing response;
    private final String requestId;
    private final Supplier<Header> now;
    private Runnable onceAnswered = () -> {};
    private boolean streaming;

    /// @param now where we are, for answers that do not say their position themselves
    Exchange(Incoming request, Outgoing response, String requestId, Supplier<Header> now) {
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
        String part = request.parts().get(name);
        if (part == null) throw new IllegalArgumentException("no part `" + name + "`");
        return part;
    }

    /// All parts of the path that the route names.
    public Map<String, String> path() {
        return request.parts();
    }

    /// The method and the path, without the query.
    public String asked() {
        return request.method() + " " + request.path();
    }

    /// The path with the query, as they were asked.
    public String pathAndQuery() {
        return request.pathAndQuery();
    }

    /// @throws Fault where the query has a name that is none of these
    public void refuseOtherQueries(String... known) {
        Queries.refuseOthers(request.queryNames(), known);
    }

    public Optional<String> query(String name) {
        return request.query(name);
    }

    /// Every value that is named so, in their order.
    public List<String> queries(String name) {
        return request.queries(name);
    }

    /// What is named as `after`: the last row of the page before.
    ///
    /// @throws Fault where it is longer than [WebLimits#AFTER_MAX]
    public Optional<String> after() {
        Optional<String> after = query("after");
        if (after.isEmpty() || after.get().length() <= WebLimits.AFTER_MAX) return after;
        throw Fault.wrong(
                "after", "`after` is what `next` told, at most %d characters", WebLimits.AFTER_MAX);
    }

    /// @throws Fault where it is there and no whole number within these
    public long query(String name, long least, long most, long otherwise) {
        return query(name).map(text -> Queries.number(name, text, least, most)).orElse(otherwise);
    }

    public Optional<String> header(HeaderName name) {
        return request.header(name);
    }

    /// The first cookie of this name.
    public Optional<String> cookie(String name) {
        return Cookies.find(header(HeaderNames.COOKIE).orElse(""), name);
    }

    /// Whether the method says that nothing is to change.
    public boolean onlyReads() {
        String method = request.method();
        return method.equals("GET") || method.equals("HEAD");
    }

    /// Where the request comes from, see [Sources].
    public String source() {
        return request.source();
    }

    /// What is done when the request is answered, and not when it is refused.
    public void onceAnswered(Runnable task) {
        onceAnswered = task;
    }

    public Optional<String> authorization() {
        return header(HeaderNames.AUTHORIZATION);
    }

    /// Whether an open page asks by itself: nobody has done anything.
    public boolean byItself() {
        return header(LIVE).isPresent();
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
        if (!response.has(POSITION)) response.header(now.get());
    }

    /// As [#body]; an empty object where nothing was sent.
    public ObjectNode bodyOrNothing() {
        return request.hasBody() ? body() : Json.object();
    }

    /// The body, which must be a JSON object.
    ///
    /// @throws Fault where it is not
    public ObjectNode body() {
        if (!mediaType().equals("application/json")) {
            throw Fault.wrongInput("the body must be JSON: send `Content-Type: application/json`");
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
        return request.hasBody() ? text(type) : "";
    }

    private String text(String type) {
        if (!mediaType().equals(type)) {
            throw Fault.wrongInput("the body must be text: send `Content-Type: %s`", type);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
        } catch (CharacterCodingException broken) {
            throw Fault.wrongInput("the body is no text in UTF-8: send it so");
        }
    }

    /// The body as it is.
    ///
    /// @param mediaType what it has to be
    /// @throws Fault where it is not
    public byte[] bytes(String mediaType) {
        if (mediaType().equals(mediaType)) return bytes();
        throw Fault.wrongInput("send `Content-Type: %s`", mediaType);
    }

    private String mediaType() {
        String type = header(HeaderNames.CONTENT_TYPE).orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private byte[] bytes() {
        if (!request.hasBody()) return new byte[0];
        try (InputStream in = request.body()) {
            byte[] bytes = in.readNBytes(expected());
            if (bytes.length > WebLimits.BODY_BYTES_MAX) throw tooLarge();
            return bytes;
        } catch (IOException cut) {
            throw Fault.wrongInput("the body could not be read to its end: send it again");
        }
    }

    /// How much to make room for: what was announced, and never more than shows that it is too
    /// much.
    private int expected() {
        long announced = request.bodyLength().orElse(Long.MAX_VALUE);
        return (int) Math.min(announced, WebLimits.BODY_BYTES_MAX + 1);
    }

    static Fault tooLarge() {
        return Fault.of(
                413,
                "too-large",
                "the body has more than %d bytes: send less at a time",
                WebLimits.BODY_BYTES_MAX);
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
        response.status(201);
        answer(value);
    }

    public void answer(int status, String mediaType, byte[] body) {
        if (status < WebLimits.REFUSALS_FROM) onceAnswered.run();
        complete();
        response.status(status);
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, mediaType));
        response.send(body);
    }

    /// Answers 200 with what goes on for as long as there is something to tell.
    public EventStream events() {
        onceAnswered.run();
        complete();
        EventStream.HEADERS.forEach(response::header);
        streaming = true;
        return new EventStream(response.stream());
    }

    /// Answers with JSON and another status than 200.
    public void answer(int status, Object value) {
        answer(status, "application/json", Json.bytes(value));
    }

    /// Adds a header to the answer.
    public void header(String name, String value) {
        response.header(HeaderValues.create(name, value));
    }

    /// Adds a header beside those of the same name.
    public void addHeader(String name, String value) {
        response.add(HeaderValues.create(name, value));
    }

    void responseHeader(HeaderName name, String value) {
        response.header(HeaderValues.create(name, value));
    }

    boolean answered() {
        return streaming || response.sent();
    }
}
