package org.bailiwick.server.console;

/// What happened, read by people.
final class RecordPages {
    private RecordPages() {}

    static void add(Console console, Pages pages) {}
}
