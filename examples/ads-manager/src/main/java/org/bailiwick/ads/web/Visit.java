package org.bailiwick.ads.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.bailiwick.ads.pages.Words;
import org.bailiwick.ads.people.Session;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/// A request and its answer.
final class Visit {
    /// Nothing from elsewhere, nothing inline.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final ServerRequest request;
    private final ServerResponse response;
    private Map<String, String> fields = Map.of();

    Visit(ServerRequest request, ServerResponse response) {
        this.request = request;
        this.response = response;
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        response.header("Cache-Control", "no-store");
        response.header("Vary", "Accept-Language");
    }

    String path() {
        return request.path().path();
    }

    String path(String name) {
        return request.path().pathParameters().first(name).orElse("");
    }

    String query(String name) {
        return request.query().first(name).orElse("");
    }

    String cookie(String name) {
        return request.headers().cookies().first(name).orElse("");
    }

    /// In the language that the browser asks for.
    Words words() {
        return Words.in(header("Accept-Language"));
    }

    /// Whether a form comes from a page of ours, as far as the browser says.
    boolean fromHere() {
        String site = header("Sec-Fetch-Site");
        if (!site.isEmpty()) return site.equals("same-origin") || site.equals("none");
        String origin = header("Origin");
        return origin.isEmpty() || origin.endsWith("://" + header("Host"));
    }

    private String header(String name) {
        return request.headers().first(HeaderNames.create(name)).orElse("");
    }

    /// Reads the form that was sent.
    void readForm() {
        Map<String, String> read = new HashMap<>();
        for (String pair : request.content().as(String.class).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                read.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        fields = read;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Whether the form was made for this session.
    boolean madeFor(Session session) {
        return field("token").equals(session.token());
    }

    /// A place on this site: never another site, whatever was sent.
    static String ownPath(String asked) {
        boolean own = asked.startsWith("/") && !asked.startsWith("//") && !asked.contains("\\");
        return own && asked.chars().noneMatch(c -> c < ' ') ? asked : "/accounts";
    }

    void cookie(String name, String value, boolean ends) {
        response.header(
                "Set-Cookie",
                "%s=%s; Path=/; HttpOnly; SameSite=Lax%s"
                        .formatted(name, value, ends ? "; Max-Age=0" : ""));
    }

    void go(String to) {
        response.status(Status.SEE_OTHER_303).header("Location", to);
        response.send();
    }

    void page(int status, String html) {
        response.status(Status.create(status));
        if (status == 503) response.header("Retry-After", "5");
        file("text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    void file(String type, byte[] bytes) {
        response.header("Content-Type", type);
        response.send(bytes);
    }

    /// A table to be kept.
    void download(String name, String table) {
        response.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        file("text/csv; charset=utf-8", table.getBytes(UTF_8));
    }

    ServerResponse stream() {
        response.header("Content-Type", "text/event-stream");
        return response;
    }
}
