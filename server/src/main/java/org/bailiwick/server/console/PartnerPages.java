package org.bailiwick.server.console;

/// The businesses with which this one works, and what is shared with them.
final class PartnerPages {
    private PartnerPages() {}

    static void add(Console console, Pages pages) {}
}
