package org.bailiwick.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;

import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Asks this server's own addresses from within: the same routes, the same checks, the same answers
/// as over the network, without one.
///
/// What is asked for somebody is asked with his cookie and from where he is, so nobody is told more
/// than he would be told outside.
public final class Inside {
    private final Answers answers;
    private final List<Pattern> patterns;

    Inside(Answers answers, List<Route> routes) {
        this.answers = answers;
        patterns =
                routes.stream()
                        .filter(route -> !route.isElsewhere())
                        .map(Pattern::of)
                        .sorted(Comparator.comparingInt(Pattern::named))
                        .toList();
    }

    /// What is asked.
    ///
    /// @param address a path, perhaps with a query
    /// @param headers that are sent beside the cookie
    public record Ask(
            String method, String address, Map<String, String> headers, Optional<JsonNode> body) {
        public Ask {
            headers = Map.copyOf(headers);
        }

        public static Ask get(String address) {
            return new Ask("GET", address, Map.of(), Optional.empty());
        }

        /// The same, with one header more.
        public Ask with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Ask(method, address, more, body);
        }
    }

    /// What was answered.
    ///
    /// @param headers of each name all values, in their order
    public record Told(int status, Map<String, List<String>> headers, byte[] body) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Told(var code, var fields, var bytes)
                    && status == code
                    && headers.equals(fields)
                    && Arrays.equals(body, bytes);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * status + headers.hashCode()) + Arrays.hashCode(body);
        }

        public boolean good() {
            return status < WebLimits.REFUSALS_FROM;
        }

        /// The body, which must be JSON.
        public JsonNode json() {
            return Json.own(body);
        }

        /// All cookies that it sets or clears, as they stand in the header.
        public List<String> cookies() {
            return headers.getOrDefault("set-cookie", List.of());
        }

        /// The first header of this name, in lower case.
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    private record Pattern(Route route, List<String> segments, int named) {
        static Pattern of(Route route) {
            List<String> segments = List.of(route.path().substring(1).split("/", -1));
            int named = (int) segments.stream().filter(s -> s.startsWith("{")).count();
            return new Pattern(route, segments, named);
        }

        Optional<Map<String, String>> match(String method, List<String> asked) {
            if (!route.method().equals(method) || asked.size() != segments.size()) {
                return Optional.empty();
            }
            Map<String, String> parts = new HashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                String segment = segments.get(i);
                if (segment.startsWith("{")) {
                    parts.put(segment.substring(1, segment.length() - 1), decoded(asked.get(i)));
                } else if (!segment.equals(asked.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(parts);
        }
    }

    /// Asks other addresses of this server.
    public Inside over(List<Route> routes) {
        return new Inside(answers, routes);
    }

    /// @param from whose cookie and whereabouts count
    public Told ask(Exchange from, Ask ask) {
        return find(from, ask)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no address `%s %s`".formatted(ask.method(), ask.address())));
    }

    /// As [#ask]; nothing where there is no such address.
    public Optional<Told> find(Exchange from, Ask ask) {
        int mark = ask.address().indexOf('?');
        String path = mark < 0 ? ask.address() : ask.address().substring(0, mark);
        Map<String, String> query =
                mark < 0 ? Map.of() : queryOf(ask.address().substring(mark + 1));
        List<String> segments = List.of(path.substring(1).split("/", -1));
        for (Pattern pattern : patterns) {
            Optional<Map<String, String>> parts = pattern.match(ask.method(), segments);
            if (parts.isEmpty()) continue;
            Within.At at = new Within.At(ask.address(), path, parts.get(), query);
            return Optional.of(answered(from, ask, pattern.route, at));
        }
        return Optional.empty();
    }

    private Told answered(Exchange from, Ask ask, Route route, Within.At at) {
        Map<String, String> headers = new HashMap<>();
        from.header(HeaderNames.COOKIE).ifPresent(c -> headers.put("cookie", c));
        from.header(Exchange.LIVE).ifPresent(live -> headers.put(Exchange.LIVE.lowerCase(), live));
        ask.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        Optional<byte[]> body = ask.body().map(Json::bytes);
        if (body.isPresent()) headers.put("content-type", "application/json");
        Within.Kept kept = new Within.Kept();
        Within within = new Within(ask.method(), at, headers, body, from.source());
        answers.serve(new Exchange(within, kept, from.requestId(), answers.position()), route);
        return kept.told();
    }

    private static Map<String, String> queryOf(String text) {
        Map<String, String> query = new HashMap<>();
        for (String pair : new ArrayList<>(List.of(text.split("&", -1)))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
