package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A request that came over the network.
record Received(ServerRequest request, Proxies proxies) implements Incoming {
    @Override
    public String method() {
        return request.prologue().method().text();
    }

    @Override
    public String path() {
        return request.path().path();
    }

    @Override
    public String pathAndQuery() {
        String query = request.query().rawValue();
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    @Override
    public Map<String, String> parts() {
        Map<String, String> parts = new HashMap<>();
        var given = request.path().pathParameters();
        given.names().forEach(name -> parts.put(name, given.get(name)));
        return parts;
    }

    @Override
    public Set<String> queryNames() {
        return request.query().names();
    }

    @Override
    public Optional<String> query(String name) {
        return request.query().contains(name)
                ? Optional.of(request.query().get(name))
                : Optional.empty();
    }

    @Override
    public List<String> queries(String name) {
        return request.query().contains(name) ? request.query().all(name) : List.of();
    }

    @Override
    public Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    @Override
    public boolean hasBody() {
        return request.content().hasEntity();
    }

    @Override
    public OptionalLong bodyLength() {
        return request.headers().contentLength();
    }

    @Override
    public InputStream body() {
        return request.content().inputStream();
    }

    @Override
    public String source() {
        return Sources.of(request, proxies.trusted());
    }

    /// Its answer, over the network too.
    record Back(ServerResponse response) implements Outgoing {
        @Override
        public void status(int status) {
            response.status(Status.create(status));
        }

        @Override
        public void header(Header header) {
            response.header(header);
        }

        @Override
        public void add(Header header) {
            response.headers().add(header);
        }

        @Override
        public boolean has(HeaderName name) {
            return response.headers().contains(name);
        }

        @Override
        public void send(byte[] body) {
            response.send(body);
        }

        @Override
        public boolean sent() {
            return response.isSent();
        }

        @Override
        public OutputStream stream() {
            return response.outputStream();
        }
    }
}
