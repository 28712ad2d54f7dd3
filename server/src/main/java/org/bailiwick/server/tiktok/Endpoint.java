package org.bailiwick.server.tiktok;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;

/// One of TikTok's reading endpoints.
///
/// @param parameters what may be asked beside the page
/// @param needed those of them without which an answer means nothing
/// @param filters what the filter may have
/// @param reader takes down what an answer says
record Endpoint(Set<String> parameters, Set<String> needed, Set<String> filters, Reader reader) {
    private static final Set<String> PAGING = Set.of("page", "page_size");

    Endpoint {
        var all = new TreeSet<>(parameters);
        all.addAll(needed);
        all.addAll(PAGING);
        parameters = Set.copyOf(all);
    }

    static Endpoint of(Reader reader, Set<String> needed, Set<String> filters) {
        return new Endpoint(Set.of(), needed, filters, reader);
    }

    /// Reads the answer to one request.
    interface Reader {
        void read(Query query, JsonNode data, Rows rows);
    }
}
