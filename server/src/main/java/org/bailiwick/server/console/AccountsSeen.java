package org.bailiwick.server.console;

/// What a list was asked for.
public record AccountsSeen(String q, String kind, String state, String access) {
    AccountsSeen(Turn turn) {
        this(turn.query("q"), turn.query("kind"), turn.query("state"), turn.query("access"));
    }

    /// Whether anything narrows it.
    public boolean narrowed() {
        return !(q + kind + state + access).isEmpty();
    }
}
