package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A request that one part of this server makes of another.
///
/// @param headers by their names in lower case
/// @param source where whoever is behind it is
record Within(
        String method, At at, Map<String, String> headers, Optional<byte[]> sent, String source)
        implements Incoming {
    /// Where it goes.
    ///
    /// @param address the path with the query
    record At(String address, String path, Map<String, String> parts, Map<String, String> query) {}

    @Override
    public String path() {
        return at.path();
    }

    @Override
    public String pathAndQuery() {
        return at.address();
    }

    @Override
    public Map<String, String> parts() {
        return at.parts();
    }

    @Override
    public Set<String> queryNames() {
        return at.query().keySet();
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(at.query().get(name));
    }

    @Override
    public List<String> queries(String name) {
        return query(name).map(List::of).orElse(List.of());
    }

    @Override
    public Optional<String> header(HeaderName name) {
        return Optional.ofNullable(headers.get(name.lowerCase()));
    }

    @Override
    public boolean hasBody() {
        return sent.isPresent();
    }

    @Override
    public OptionalLong bodyLength() {
        return sent.map(bytes -> OptionalLong.of(bytes.length)).orElse(OptionalLong.empty());
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(sent.orElse(new byte[0]));
    }

    /// The answer, kept for whoever asked.
    static final class Kept implements Outgoing {
        private final Map<String, List<String>> headers = new HashMap<>();
        private int status = 200;
        private Optional<byte[]> body = Optional.empty();

        @Override
        public void status(int code) {
            status = code;
        }

        @Override
        public void header(Header header) {
            headers.put(name(header), new ArrayList<>(header.allValues()));
        }

        @Override
        public void add(Header header) {
            headers.computeIfAbsent(name(header), _ -> new ArrayList<>())
                    .addAll(header.allValues());
        }

        private static String name(Header header) {
            return header.headerName().lowerCase().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean has(HeaderName name) {
            return headers.containsKey(name.lowerCase());
        }

        @Override
        public void send(byte[] bytes) {
            body = Optional.of(bytes);
        }

        @Override
        public boolean sent() {
            return body.isPresent();
        }

        /// @throws IllegalStateException always: nobody within waits for what goes on
        @Override
        public OutputStream stream() {
            throw new IllegalStateException("what goes on is for those outside");
        }

        Inside.Told told() {
            return new Inside.Told(status, headers, body.orElse(new byte[0]));
        }
    }
}
