package org.bailiwick.server.console;

/// What belongs to a person: profile, devices, ways of signing in, what he is told.
final class MePages {
    private MePages() {}

    static void add(Console console, Pages pages) {}
}
