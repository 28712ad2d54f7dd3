package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

/// Hands a table through, as a file to keep.
final class Download {
    private Download() {}

    /// @param address that answers with a table
    /// @param name of the file
    static void csv(Turn turn, String address, String name) {
        Inside.Told told = turn.ask(Inside.Ask.get(address));
        if (!told.good()) throw new Refusal(told);
        Pages.headers(turn.exchange());
        told.header("link").ifPresent(link -> turn.exchange().header("Link", link));
        turn.exchange().header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        turn.exchange().answer(told.status(), "text/csv; charset=utf-8", told.body());
    }
}
