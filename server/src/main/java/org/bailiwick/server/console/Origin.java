package org.bailiwick.server.console;

/// The address under which others reach this server, as it tells it to programs.
final class Origin {
    private Origin() {}

    static String of(Turn turn) {
        String told = turn.get("/.well-known/authzen-configuration").text("policy_decision_point");
        return told.endsWith("/") ? told.substring(0, told.length() - 1) : told;
    }
}
