package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.Html.all;
import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.css;
import static org.bailiwick.ads.pages.Html.each;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.id;
import static org.bailiwick.ads.pages.Html.none;
import static org.bailiwick.ads.pages.Html.text;

import org.bailiwick.ads.market.Account;
import org.bailiwick.ads.pages.Html.Attribute;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.people.Session;

import java.util.List;
import java.util.Optional;

/// What stands around every page.
public final class Shell {
    private Shell() {}

    /// The pages of an account.
    public enum Tab {
        CAMPAIGNS("campaigns", "Campaigns"),
        REPORTS("reports", "Reports"),
        BILLING("billing", "Billing");

        private final String path;
        private final String label;

        Tab(String path, String label) {
            this.path = path;
            this.label = label;
        }

        public String of(String account) {
            return "/accounts/" + account + "/" + path;
        }
    }

    /// Where somebody is.
    ///
    /// @param account as it stands in the address
    /// @param name of the account, where this person may know it
    public record Place(String account, Optional<String> name, Tab tab) {}

    /// @param accounts those that the person may look at
    /// @param position up to which Bailiwick had read when it was asked
    public record Around(
            Words words,
            Session session,
            List<Account> accounts,
            String position,
            Optional<Place> place) {
        public Around {
            accounts = List.copyOf(accounts);
        }
    }

    public static String page(String title, Around around, Markup main) {
        Session session = around.session();
        return document(
                around.words(),
                title,
                el(
                        "div",
                        id("page"),
                        at("data-person", session.person().handle()),
                        at("data-account", around.place().map(Place::account).orElse("")),
                        at("data-position", around.position()),
                        bar(around),
                        el("main", id("main"), at("tabindex", "-1"), main)));
    }

    /// A page for who is not signed in.
    public static String door(Words words, String title, Markup main) {
        return document(
                words,
                title,
                el(
                        "div",
                        id("page"),
                        css("door"),
                        el("main", id("main"), at("tabindex", "-1"), main)));
    }

    private static String document(Words words, String title, Markup page) {
        return "<!doctype html>\n"
                + el(
                        "html",
                        at("lang", words.language()),
                        el(
                                "head",
                                el("meta", at("charset", "utf-8")),
                                el(
                                        "meta",
                                        at("name", "viewport"),
                                        at("content", "width=device-width, initial-scale=1")),
                                el("meta", at("name", "color-scheme"), at("content", "light dark")),
                                el("title", words.of(title) + " · Ads manager"),
                                el("link", at("rel", "icon"), at("href", "/icon.svg")),
                                el("link", at("rel", "stylesheet"), at("href", "/style.css")),
                                el("script", at("src", "/app.js"), at("defer", ""))),
                        el(
                                "body",
                                el(
                                        "a",
                                        css("skip"),
                                        at("href", "#main"),
                                        text(words.of("Skip to content"))),
                                page,
                                el(
                                        "div",
                                        id("news"),
                                        css("news"),
                                        at("data-back", words.of("You have it again.")),
                                        at("role", "status"),
                                        at("aria-live", "polite"))));
    }

    private static Markup bar(Around around) {
        Words words = around.words();
        return el(
                "header",
                css("bar"),
                el(
                        "div",
                        css("bar-in"),
                        el("a", css("brand"), at("href", "/accounts"), text("Ads manager")),
                        switcher(around),
                        around.place().map(p -> tabs(words, p)).orElse(none()),
                        who(words, around.session())));
    }

    private static Markup switcher(Around around) {
        Words words = around.words();
        String current = around.place().map(Place::account).orElse("");
        String shown =
                around.place()
                        .map(p -> p.name().orElse(words.of("This account")))
                        .orElse(words.of("All accounts"));
        Shell.Tab tab = around.place().map(Place::tab).orElse(Tab.CAMPAIGNS);
        return el(
                "details",
                id("switcher"),
                css("switcher"),
                el(
                        "summary",
                        el("span", css("quiet"), text(words.of("Account"))),
                        text(" "),
                        el("strong", shown)),
                el(
                        "ul",
                        each(
                                around.accounts(),
                                account ->
                                        el(
                                                "li",
                                                el(
                                                        "a",
                                                        at("href", tab.of(account.id())),
                                                        current(account.id().equals(current)),
                                                        text(account.name()),
                                                        el(
                                                                "span",
                                                                css("quiet"),
                                                                text(account.businessName()))))),
                        el(
                                "li",
                                el(
                                        "a",
                                        at("href", "/accounts"),
                                        text(words.of("All my accounts"))))));
    }

    private static Attribute current(boolean here) {
        return here ? at("aria-current", "page") : at("data-other", "");
    }

    private static Markup tabs(Words words, Place place) {
        return el(
                "nav",
                css("tabs"),
                at("aria-label", words.of("Account")),
                each(
                        List.of(Tab.values()),
                        tab ->
                                el(
                                        "a",
                                        at("href", tab.of(place.account())),
                                        current(tab == place.tab()),
                                        text(words.of(tab.label)))));
    }

    private static Markup who(Words words, Session session) {
        return el(
                "form",
                css("who"),
                at("method", "post"),
                at("action", "/sign-out"),
                token(session),
                el("span", id("who"), text(session.person().name())),
                el("button", css("plain"), text(words.of("Sign out"))));
    }

    /// In every form: that it came from a page of this session.
    static Markup token(Session session) {
        return hidden("token", session.token());
    }

    static Markup hidden(String name, String value) {
        return el("input", at("type", "hidden"), at("name", name), at("value", value));
    }

    static Markup heading(String title, String about) {
        return all(el("h1", title), el("p", css("about"), text(about)));
    }
}
