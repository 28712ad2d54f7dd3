package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.Html.all;
import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.css;
import static org.bailiwick.ads.pages.Html.each;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.id;
import static org.bailiwick.ads.pages.Html.text;

import org.bailiwick.ads.market.Account;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.people.Person;
import org.bailiwick.ads.people.Session;

import java.util.List;

/// Signing in, the list of accounts, and what is said when a page went astray.
public final class OtherPages {
    private OtherPages() {}

    public static Markup signIn(List<Person> people, String back) {
        return all(
                el("h1", "Who are you?"),
                el(
                        "p",
                        css("about"),
                        text(
                                "An example of an ads manager. In this demo you choose; it then"
                                        + " asks Bailiwick what that person may do.")),
                el("ul", css("people"), each(people, person -> choice(person, back))));
    }

    private static Markup choice(Person person, String back) {
        return el(
                "li",
                el(
                        "form",
                        at("method", "post"),
                        at("action", "/sign-in"),
                        Shell.hidden("back", back),
                        el(
                                "button",
                                at("name", "person"),
                                at("value", person.handle()),
                                el("strong", person.name()),
                                text(" "),
                                el("span", css("quiet"), text(person.from())))));
    }

    public static Markup accounts(List<Account> accounts) {
        return all(
                Shell.heading("My accounts", "The ad accounts whose campaigns you can look at."),
                accounts.isEmpty()
                        ? nothing()
                        : el("ul", id("accounts"), css("tiles"), each(accounts, OtherPages::tile)));
    }

    private static Markup nothing() {
        return el(
                "section",
                css("card"),
                id("no-accounts"),
                el("h2", css("headline"), text("There is no account for you yet.")),
                el(
                        "p",
                        css("calm"),
                        text(
                                "You are signed in, and nothing is wrong with that. An admin of"
                                        + " your business can assign one; it then appears here by"
                                        + " itself.")));
    }

    private static Markup tile(Account account) {
        return el(
                "li",
                el(
                        "a",
                        at("href", Shell.Tab.CAMPAIGNS.of(account.id())),
                        at("data-account", account.id()),
                        el("strong", account.name()),
                        el("span", css("quiet"), text(account.businessName()))));
    }

    /// A form that was made for another sign-in than the one that sends it.
    public static Markup otherSignIn(Session session, String back) {
        return notice(
                "This page was made for another sign-in.",
                "You are signed in as %s, and stay so. Nothing was changed."
                        .formatted(session.person().name()),
                back,
                "Go on as " + session.person().name());
    }

    public static Markup notThere() {
        return notice(
                "There is no such page.",
                "Check the address, or begin with your accounts.",
                "/accounts",
                "See my accounts");
    }

    public static Markup notAsked(String back) {
        return notice(
                "The request could not be sent.",
                "It may have been asked for already, or the page was open for too long. You stay"
                        + " signed in.",
                back,
                "Look again");
    }

    private static Markup notice(String headline, String said, String to, String label) {
        return el(
                "section",
                css("card"),
                el("h1", css("headline"), text(headline)),
                el("p", css("calm"), text(said)),
                el(
                        "div",
                        css("buttons"),
                        el("a", css("button primary"), at("href", to), text(label))));
    }
}
