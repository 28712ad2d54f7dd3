package org.bailiwick.ads.web;

import org.bailiwick.ads.access.Answer;
import org.bailiwick.ads.access.Bailiwick;
import org.bailiwick.ads.access.Denial;
import org.bailiwick.ads.access.Question;
import org.bailiwick.ads.market.Account;
import org.bailiwick.ads.market.Market;
import org.bailiwick.ads.pages.Card;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.pages.NotNow;
import org.bailiwick.ads.pages.Shell;
import org.bailiwick.ads.pages.Shell.Around;
import org.bailiwick.ads.pages.Shell.Place;
import org.bailiwick.ads.pages.Shell.Tab;
import org.bailiwick.ads.people.Session;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts a page together: what it shows, what stands in its place where it may not, and what is
/// around it. A name is only shown to who may know it.
final class Frame {
    private final Asked asked;
    private final URI console;

    Frame(Asked asked, URI console) {
        this.asked = asked;
        this.console = console;
    }

    /// The accounts that somebody may look at, as Bailiwick lists them.
    Optional<Bailiwick.Found> found(Session session) {
        return asked.search(session, Rooms.VIEW, "ad_account");
    }

    static List<Account> accounts(Bailiwick.Found found) {
        return Market.ACCOUNTS.stream().filter(a -> found.ids().contains(a.id())).toList();
    }

    private Around around(Visit visit, Session session, Optional<Place> place) {
        Optional<Bailiwick.Found> found = found(session);
        return new Around(
                visit.words(),
                session,
                found.map(Frame::accounts).orElse(List.of()),
                found.map(Bailiwick.Found::position).orElse(""),
                place);
    }

    void show(Visit visit, Session session, int status, String title, Markup main) {
        visit.page(status, Shell.page(title, around(visit, session, Optional.empty()), main));
    }

    void show(Visit visit, Session session, Tab tab, Account account, String title, Markup main) {
        Place place = new Place(account.id(), Optional.of(account.name()), tab);
        visit.page(200, Shell.page(title, around(visit, session, Optional.of(place)), main));
    }

    /// The card in place of the page. A 404 tells no more than a 403: it reads the same as for what
    /// is not there.
    void denied(Visit visit, Session session, Tab tab, Denial denial) {
        Place place = new Place(visit.path("account"), denial.name(), tab);
        Around around = around(visit, session, Optional.of(place));
        int status = denial.code().equals("NOT_FOUND") ? 404 : 403;
        long others =
                around.accounts().stream().filter(a -> !a.id().equals(place.account())).count();
        Markup card = card(visit, session, denial, (int) others).large();
        visit.page(status, Shell.page(denial.headline(), around, card));
    }

    private Card card(Visit visit, Session session, Denial denial, int others) {
        return new Card(
                visit.words(),
                session,
                denial,
                asked.task(denial.question()),
                visit.path(),
                others,
                console);
    }

    void unknown(Visit visit, Session session, Tab tab) {
        Place place = new Place(visit.path("account"), Optional.empty(), tab);
        Around around = around(visit, session, Optional.of(place));
        visit.page(503, Shell.page("Not now", around, NotNow.page(visit.words(), visit.path())));
    }

    /// One part of a page. Where it is not allowed the rest of the page stays as it is.
    Markup part(Visit visit, Session session, Question question, Supplier<Markup> allowed) {
        return switch (asked.ask(question, visit.words().language())) {
            case Answer.Allowed _ -> allowed.get();
            case Answer.Denied(var denial) -> card(visit, session, denial, 0).small();
            case Answer.Unknown _ -> NotNow.part(visit.words());
        };
    }
}
