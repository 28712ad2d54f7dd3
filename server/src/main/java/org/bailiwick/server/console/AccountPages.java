package org.bailiwick.server.console;

/// The assets of a business: ad accounts, TikTok accounts, pixels and the rest, and their groups.
final class AccountPages {
    private AccountPages() {}

    static void add(Console console, Pages pages) {}
}
