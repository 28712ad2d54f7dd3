package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Posted;

import java.util.Optional;
import java.util.function.Supplier;

/// Shows the page of a form again that was refused: with the reason in it and with what was typed,
/// for whoever has no script that would keep it. It is one way for all forms.
final class Again {
    private final Supplier<Inside> pages;

    /// @param pages all pages that there are
    Again(Supplier<Inside> pages) {
        this.pages = pages;
    }

    /// The page on which the form stands.
    ///
    /// @param said as it stands in a page
    /// @return nothing where the page is not known, or has no such form any more
    Optional<String> page(Turn turn, String said) {
        Optional<Posted> sent = turn.sent();
        String from = Problems.back(turn);
        if (turn.swaps() || turn.exchange().onlyReads() || sent.isEmpty() || from.equals("/")) {
            return Optional.empty();
        }
        String asked = turn.exchange().asked();
        String action = asked.substring(asked.indexOf(' ') + 1);
        return turn.page(pages.get(), from)
                .flatMap(page -> Refill.of(page, action, sent.get(), said));
    }
}
