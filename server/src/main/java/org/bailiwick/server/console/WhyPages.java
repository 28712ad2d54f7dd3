package org.bailiwick.server.console;

/// Why somebody cannot do something, and what helps.
final class WhyPages {
    private WhyPages() {}

    static void add(Console console, Pages pages) {}
}
