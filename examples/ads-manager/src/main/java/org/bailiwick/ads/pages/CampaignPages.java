package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.Html.all;
import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.css;
import static org.bailiwick.ads.pages.Html.each;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.id;
import static org.bailiwick.ads.pages.Html.none;
import static org.bailiwick.ads.pages.Html.text;
import static org.bailiwick.ads.pages.Html.when;
import static org.bailiwick.ads.pages.Shell.token;

import org.bailiwick.ads.market.Account;
import org.bailiwick.ads.market.Campaign;
import org.bailiwick.ads.market.Money;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.people.Session;

import java.util.List;
import java.util.Optional;

/// The campaigns of an account: the list, and one to be changed.
public final class CampaignPages {
    private CampaignPages() {}

    /// @param edits whether the person may change them
    /// @param saved the campaign that was just saved
    /// @param money the part about money, or what stands in its place
    public static Markup list(
            Words words,
            Session session,
            Account account,
            List<Campaign> campaigns,
            boolean edits,
            Optional<String> saved,
            Markup money) {
        return all(
                Shell.heading(
                        words.of("Campaigns"), account.name() + " · " + account.businessName()),
                saved.map(s -> saved(words, s)).orElse(none()),
                figures(words, campaigns),
                when(!edits, lookOnly(words, account, campaigns)),
                el(
                        "div",
                        css("scroll"),
                        el(
                                "table",
                                id("campaigns"),
                                el(
                                        "caption",
                                        css("hidden"),
                                        text(words.of("Campaigns of %s", account.name()))),
                                el("thead", header(words, edits)),
                                el(
                                        "tbody",
                                        each(
                                                campaigns,
                                                one -> row(words, session, account, one, edits))))),
                money);
    }

    private static Markup saved(Words words, String campaign) {
        return el(
                "p",
                css("notice"),
                at("data-saved", campaign),
                at("role", "status"),
                text(words.of("Saved.")));
    }

    private static Markup figures(Words words, List<Campaign> campaigns) {
        return el(
                "dl",
                css("figures"),
                figure(words.of("Spent today"), words.euros(sum(campaigns, Campaign::spent))),
                figure(words.of("Views"), words.count(sum(campaigns, Campaign::views))),
                figure(words.of("Clicks"), words.count(sum(campaigns, Campaign::clicks))),
                figure(words.of("Sales"), words.count(sum(campaigns, Campaign::sales))));
    }

    private static long sum(
            List<Campaign> campaigns, java.util.function.ToLongFunction<Campaign> of) {
        return campaigns.stream().mapToLong(of).sum();
    }

    static Markup figure(String name, String value) {
        return el("div", el("dt", name), el("dd", value));
    }

    private static Markup lookOnly(Words words, Account account, List<Campaign> campaigns) {
        if (campaigns.isEmpty()) return none();
        return el(
                "p",
                css("notice quiet"),
                id("look-only"),
                text(words.of("You can look at these campaigns, but not change them.") + " "),
                el("a", at("href", path(account, campaigns.getFirst())), text(words.of("Why?"))));
    }

    static String path(Account account, Campaign campaign) {
        return Shell.Tab.CAMPAIGNS.of(account.id()) + "/" + campaign.id();
    }

    private static Markup header(Words words, boolean edits) {
        List<String> names = List.of("Campaign", "Budget a day", "Spent today", "Clicks", "Sales");
        return el(
                "tr",
                each(names, name -> el("th", at("scope", "col"), text(words.of(name)))),
                when(
                        edits,
                        el(
                                "th",
                                at("scope", "col"),
                                el("span", css("hidden"), text(words.of("Change"))))));
    }

    private static Markup row(
            Words words, Session session, Account account, Campaign one, boolean edits) {
        return el(
                "tr",
                at("data-campaign", one.id()),
                el(
                        "th",
                        at("scope", "row"),
                        edits
                                ? el("a", at("href", path(account, one)), text(one.name()))
                                : text(one.name()),
                        el(
                                "span",
                                css("sub"),
                                el(
                                        "span",
                                        css(one.paused() ? "dot paused" : "dot"),
                                        at("aria-hidden", "true")),
                                text(
                                        words.of(one.paused() ? "Paused" : "Running")
                                                + " · "
                                                + words.of(one.objective())))),
                cell(words.of("Budget a day"), words.euros(one.budget())),
                el(
                        "td",
                        at("data-label", words.of("Spent today")),
                        text(words.euros(one.spent())),
                        meter(words, one)),
                cell(words.of("Clicks"), words.count(one.clicks())),
                cell(words.of("Sales"), words.count(one.sales())),
                when(edits, el("td", css("do"), pause(words, session, account, one))));
    }

    static Markup cell(String label, String value) {
        return el("td", at("data-label", label), text(value));
    }

    private static Markup meter(Words words, Campaign one) {
        return el(
                "meter",
                at("min", "0"),
                at("max", Long.toString(Math.max(one.budget(), one.spent()))),
                at("value", Long.toString(one.spent())),
                at("aria-label", words.of("Part of the budget of %s", one.name())),
                text(one.spent() * 100 / one.budget() + " %"));
    }

    private static Markup pause(Words words, Session session, Account account, Campaign one) {
        String word = words.of(one.paused() ? "Resume" : "Pause");
        return el(
                "form",
                at("method", "post"),
                at("action", path(account, one) + "/" + (one.paused() ? "resume" : "pause")),
                token(session),
                el("button", css("plain"), at("aria-label", word + " " + one.name()), text(word)));
    }

    /// What somebody typed.
    public record Typed(String name, String budget) {
        public static Typed of(Campaign one) {
            return new Typed(one.name(), Money.typed(one.budget()));
        }
    }

    /// @param wrong what is to be mended, where something is
    public static Markup edit(
            Words words,
            Session session,
            Account account,
            Campaign one,
            Typed typed,
            Optional<String> wrong) {
        return all(
                Shell.heading(
                        words.of("Edit campaign"),
                        account.name() + " · " + words.of(one.objective())),
                el(
                        "form",
                        id("edit"),
                        css("panel fields"),
                        at("method", "post"),
                        at("action", path(account, one)),
                        token(session),
                        wrong.map(said -> el("p", css("wrong"), at("role", "alert"), text(said)))
                                .orElse(none()),
                        field(one, "name", words.of("Name"), typed.name(), "text"),
                        field(
                                one,
                                "budget",
                                words.of("Budget a day, in euros"),
                                typed.budget(),
                                "decimal"),
                        el(
                                "div",
                                css("buttons"),
                                el("button", css("button primary"), text(words.of("Save"))),
                                el(
                                        "a",
                                        css("button"),
                                        at("href", Shell.Tab.CAMPAIGNS.of(account.id())),
                                        text(words.of("Cancel"))))));
    }

    /// What is to be mended in what somebody typed.
    public static String wrong(Words words) {
        return words.of(
                "Give it a name of up to %d characters, and a budget up to %s.",
                Campaign.NAME_MAX, words.euros(Campaign.BUDGET_MAX));
    }

    /// A draft of it is kept in the browser's tab until it is saved.
    private static Markup field(
            Campaign one, String name, String label, String value, String mode) {
        return el(
                "label",
                text(label),
                el(
                        "input",
                        id(name),
                        at("name", name),
                        at("value", value),
                        at("inputmode", mode),
                        at("autocomplete", "off"),
                        at("required", ""),
                        at("maxlength", Integer.toString(Campaign.NAME_MAX)),
                        at("data-draft", one.id() + "/" + name)));
    }
}
