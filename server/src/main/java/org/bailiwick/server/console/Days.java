package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

import java.util.List;
import java.util.Optional;

/// The first and the last day of which something is looked at.
final class Days {
    private static final List<String> NAMES = List.of("from", "until");

    private Days() {}

    /// What is told of them; empty where these are no days that can be looked at.
    ///
    /// @throws Refusal where it is refused for anything else
    static Optional<Data> find(Turn turn, String address) {
        String from = turn.query("from");
        String until = turn.query("until");
        boolean dates = from.length() == 10 && until.length() == 10;
        if (dates && until.compareTo(from) < 0) return Optional.empty();
        Inside.Told told = turn.ask(Inside.Ask.get(address));
        if (told.good()) return Optional.of(new Data(told.json()));
        if (NAMES.contains(new Data(told.json()).text("field"))) return Optional.empty();
        throw new Refusal(told);
    }
}
