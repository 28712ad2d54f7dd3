package org.bailiwick.server.console;

/// Pictures of every way by which somebody reaches something.
final class MapPages {
    private MapPages() {}

    static void add(Console console, Pages pages) {}
}
