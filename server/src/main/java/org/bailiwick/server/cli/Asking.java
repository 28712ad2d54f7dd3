package org.bailiwick.server.cli;

import java.util.function.Function;

/// Where a verb asks: the server that is named, or the files.
record Asking(Workshop workshop) {
    static boolean elsewhere(Given given) {
        return given.option("--server").isPresent();
    }

    /// Asks the server that is named, or one that is started here for the files and only reads.
    <T> T ask(Given given, Function<Ask, T> question) {
        if (elsewhere(given)) return question.apply(server(given));
        try (Workshop.Guest guest = workshop.ask(given.data())) {
            return question.apply(new Ask("http://localhost:" + guest.port(), guest.secret()));
        }
    }

    /// As [#ask], for carrying errands out.
    <T> T act(Given given, Function<Ask, T> errand) {
        if (elsewhere(given)) return errand.apply(server(given));
        try (Workshop.Guest guest = workshop.act(given.data())) {
            return errand.apply(new Ask("http://localhost:" + guest.port(), guest.secret()));
        }
    }

    /// The server that is named.
    static Ask server(Given given) {
        String key =
                given.option("--key")
                        .orElseThrow(() ->
                                new Trouble("say --key: make one with `bailiwick key create`"));
        return new Ask(given.option("--server").orElseThrow(), key);
    }

    /// For verbs that work on files alone.
    static void refuse(Given given, String sentence) {
        if (elsewhere(given)) throw new Trouble(sentence);
    }
}
