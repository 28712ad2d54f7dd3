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

    public static Markup signIn(Words words, List<Person> people, String back) {
        return all(
                el("h1", words.of("Who are you?")),
                el(
                        "p",
                        css("about"),
                        text(
                                words.of(
                                        "An example of an ads manager. In this demo you choose; it"
                                            + " then asks Bailiwick what that person may do."))),
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

    public static Markup accounts(Words words, List<Account> accounts) {
        return all(
                Shell.heading(
                        words.of("My accounts"),
                        words.of("The ad accounts whose campaigns you can look at.")),
                accounts.isEmpty()
                        ? nothing(words)
                        : el("ul", id("accounts"), css("tiles"), each(accounts, OtherPages::tile)));
    }

    private static Markup nothing(Words words) {
        return el(
                "section",
                css("card"),
                id("no-accounts"),
                el("h2", css("headline"), text(words.of("There is no account for you yet."))),
                el(
                        "p",
                        css("calm"),
                        text(
                                words.of(
                                        "You are signed in, and nothing is wrong with that. An"
                                                + " admin of your business can assign one; it then"
                                                + " appears here by itself."))));
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
    public static Markup otherSignIn(Words words, Session session, String back) {
        return notice(
                words.of("This page was made for another sign-in."),
                words.of(
                        "You are signed in as %s, and stay so. Nothing was changed.",
                        session.person().name()),
                back,
                words.of("Go on as %s", session.person().name()));
    }

    public static Markup notThere(Words words) {
        return notice(
                words.of("There is no such page."),
                words.of("Check the address, or begin with your accounts."),
                "/accounts",
                words.of("See my accounts"));
    }

    public static Markup notAsked(Words words, String back) {
        return notice(
                words.of("The request could not be sent."),
                words.of(
                        "It may have been asked for already, or the page was open for too long. You"
                                + " stay signed in."),
                back,
                words.of("Look again"));
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
