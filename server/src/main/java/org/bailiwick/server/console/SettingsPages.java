package org.bailiwick.server.console;

/// What a business has set.
final class SettingsPages {
    private SettingsPages() {}

    static void add(Console console, Pages pages) {}
}
