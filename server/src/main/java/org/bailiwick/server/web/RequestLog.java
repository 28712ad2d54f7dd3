package org.bailiwick.server.web;

/// Hears of each request that was answered: nothing that anybody wrote, and no id but the one of
/// the request itself.
@FunctionalInterface
public interface RequestLog {
    RequestLog NONE = (_, _, _, _, _) -> {};

    /// @param route the path with its `{names}`; empty text where nothing is at the address
    /// @param nanos how long it took
    /// @param id of the request, as its answer told it
    void answered(String method, String route, int status, long nanos, String id);
}
