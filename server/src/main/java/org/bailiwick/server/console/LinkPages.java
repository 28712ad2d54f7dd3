package org.bailiwick.server.console;

/// The links by which an agency asks clients for access.
final class LinkPages {
    private LinkPages() {}

    static void add(Console console, Pages pages) {}
}
