package org.bailiwick.server.web;

import io.helidon.http.HeaderName;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What was asked, wherever it came from.
interface Incoming {
    String method();

    /// Without the query.
    String path();

    /// With the query, as they were asked.
    String pathAndQuery();

    /// What the route calls by a name.
    Map<String, String> parts();

    Set<String> queryNames();

    /// The first of this name.
    Optional<String> query(String name);

    /// All of this name, in their order.
    List<String> queries(String name);

    /// The first of this name.
    Optional<String> header(HeaderName name);

    boolean hasBody();

    /// As it was announced; empty where nothing was.
    OptionalLong bodyLength();

    InputStream body() throws IOException;

    /// Where it comes from, see [Sources].
    String source();
}
