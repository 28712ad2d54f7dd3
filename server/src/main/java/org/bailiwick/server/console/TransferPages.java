package org.bailiwick.server.console;

import java.util.Map;

/// Assets that are offered to another owner, by a business and to it.
final class TransferPages {
    private final Pages pages;

    private TransferPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        TransferPages transfers = new TransferPages(pages);
        console.signedIn("GET", "/b/{business}/accounts/transfers", transfers::list);
    }

    void list(Turn turn) {
        Frame frame =
                pages.frame(turn, "transfers.title", "accounts", turn.exchange().path("business"));
        Data told =
                turn.get(
                        "/api/v1/businesses/"
                                + turn.path("business")
                                + "/transfers?limit=100"
                                + turn.passed("after"));
        pages.show(
                turn,
                "accounts/transfers",
                frame,
                Map.of("kinds", Kinds.ask(turn), "transfers", told));
    }
}
