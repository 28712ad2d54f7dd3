package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import java.util.Map;
import java.util.Optional;

/// The accounts that are signed in in one browser: going from one to another, going out, and having
/// the browser forget them all.
final class AccountsHere {
    private static final String OUT = "/sign-in?reason=sign-out";

    private final Pages pages;

    private AccountsHere(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        AccountsHere here = new AccountsHere(pages);
        console.open("POST", "/sign-out", here::signOut);
        console.open("POST", "/switch", here::switchTo);
        console.open("GET", "/other-account", here::other);
        console.open("GET", "/repair", here::repairForm);
        console.openUnbound("/repair", here::repair);
    }

    /// Ends the session on this device; with `all`, those of the other accounts too.
    void signOut(Turn turn) {
        if (turn.who().isPresent()) {
            Inside.Told told = turn.send("DELETE", "/api/v1/session", Json.object());
            turn.handOn(told);
        }
        if (!turn.form().text("all").isEmpty()) {
            Kept.endAll(turn);
            Pages.lead(turn.exchange(), OUT);
            return;
        }
        Optional<Who> next = Kept.next(turn);
        Pages.lead(turn.exchange(), next.isPresent() ? "/?all=1&done=next-account" : OUT);
    }

    /// Goes on as another account that is signed in in this browser.
    void switchTo(Turn turn) {
        Posted form = turn.form();
        boolean here = Kept.switchTo(turn, form.text("to"));
        String back = Pages.own(form.text("back"));
        Pages.lead(turn.exchange(), here ? back : "/sign-in?back=" + Turn.encoded(back));
    }

    /// A page was made for another account than the one that is signed in: go on, or switch back.
    void other(Turn turn) {
        String to = turn.query("to");
        Optional<Who> there =
                Kept.besides(turn).stream().filter(who -> who.id().equals(to)).findFirst();
        pages.plain(
                turn,
                200,
                "other-account",
                Map.of(
                        "say", turn.say(),
                        "version", pages.version(),
                        "who", turn.who(),
                        "there", there,
                        "back", Pages.own(turn.query("back"))));
    }

    void repairForm(Turn turn) {
        pages.plain(
                turn,
                200,
                "repair",
                Map.of(
                        "say", turn.say(),
                        "version", pages.version(),
                        "back", Pages.own(turn.query("back"))));
    }

    /// Has the browser forget everything that is ours, and leads back.
    void repair(Turn turn) {
        String back = Pages.own(turn.form().text("back"));
        turn.exchange().header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        turn.behind().clear(turn);
        Pages.lead(turn.exchange(), "/sign-in?reason=repaired&back=" + Turn.encoded(back));
    }
}
