package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Table;

/// Hands a table through, as a file to keep.
final class Download {
    private Download() {}

    /// @param address that answers with a table
    /// @param name of the file
    static void csv(Turn turn, String address, String name) {
        Inside.Told told = turn.ask(Inside.Ask.get(address));
        if (!told.good()) throw new Refusal(told);
        told.header("link").ifPresent(link -> turn.exchange().header("Link", link));
        give(turn, told.body(), name);
    }

    /// @param table as bytes
    /// @param name of the file
    static void give(Turn turn, byte[] table, String name) {
        Pages.headers(turn.exchange());
        turn.exchange().header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        turn.exchange().answer(200, Table.TYPE, table);
    }
}
