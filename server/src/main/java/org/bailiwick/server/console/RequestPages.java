package org.bailiwick.server.console;

/// What is asked for, of this business and by it.
final class RequestPages {
    private RequestPages() {}

    static void add(Console console, Pages pages) {}
}
