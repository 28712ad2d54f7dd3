package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.web.Json;

import java.util.List;

/// What is known of the good-byes that were said to somebody: each, with what was found a week
/// later, and what the statement finds by now.
///
/// @param said the newest first
/// @param statement that was signed, without its signature; nothing where none was asked for
/// @param href where it is downloaded with its signature
public record Farewells(List<Data> said, Data statement, String href) {
    /// @param address of the member, or of the relation on this side
    static Farewells ask(Turn turn, String address, String href) {
        List<Data> said = turn.find(address + "/good-byes").list("good_byes");
        boolean stands = said.stream().anyMatch(Farewells::stands);
        Data signed = stands ? turn.find(address + "/statement") : Data.NOTHING;
        String text = signed.text("statement");
        Data statement = text.isEmpty() ? Data.NOTHING : new Data(Json.own(text.getBytes(UTF_8)));
        return new Farewells(said, statement, href);
    }

    private static boolean stands(Data said) {
        return !said.yes("undone") && !said.yes("kept");
    }

    /// Whether a good-bye stands, and its time has come.
    public boolean over() {
        return said.stream()
                .filter(Farewells::stands)
                .flatMap(s -> s.instant("at").stream())
                .anyMatch(at ->
                        statement.instant("time").filter(now -> !now.isBefore(at)).isPresent());
    }

    /// The lists that were looked through.
    public List<String> lists() {
        return statement.names("left");
    }

    /// How many things were found in one of them.
    public int left(String list) {
        return statement.texts("left." + list).size();
    }
}
