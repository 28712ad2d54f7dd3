package org.bailiwick.server.console;

/// What keeps a business safe, and what waits for a second admin.
final class SecurityPages {
    private SecurityPages() {}

    static void add(Console console, Pages pages) {}
}
