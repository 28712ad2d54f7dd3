package org.bailiwick.server.console;

/// Pages by which people come in for the first time: invitations, registering, a new password.
final class JoinPages {
    private JoinPages() {}

    static void add(Console console, Pages pages) {}
}
