package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.Html.all;
import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.css;
import static org.bailiwick.ads.pages.Html.each;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.id;
import static org.bailiwick.ads.pages.Html.text;
import static org.bailiwick.ads.pages.Shell.token;

import org.bailiwick.ads.market.Account;
import org.bailiwick.ads.market.Invoice;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.people.Session;

import java.util.List;

/// What is about money. It takes a finance role, which no level and no other role includes.
public final class MoneyPages {
    private MoneyPages() {}

    /// On the page of campaigns.
    public static Markup summary(Words words, Account account, Invoice newest) {
        return el(
                "section",
                css("panel"),
                id("money"),
                at("aria-labelledby", "money-title"),
                el("h2", id("money-title"), text(words.of("Money"))),
                el(
                        "p",
                        text(
                                words.of(
                                                newest.paid()
                                                        ? "%s for %s, paid."
                                                        : "%s for %s, to be paid by the 15th.",
                                                words.euros(newest.amount()),
                                                month(words, newest))
                                        + " "),
                        el(
                                "a",
                                at("href", Shell.Tab.BILLING.of(account.id())),
                                text(words.of("All invoices")))));
    }

    private static String month(Words words, Invoice invoice) {
        return words.date(invoice.month(), "MMMM uuuu");
    }

    public static Markup page(Words words, Account account, Markup invoices, Markup payment) {
        return all(
                Shell.heading(
                        words.of("Billing"),
                        words.of("%s · paid by %s", account.name(), account.businessName())),
                invoices,
                payment);
    }

    public static Markup invoices(Words words, Account account, List<Invoice> invoices) {
        return all(
                scrolled(words, account, invoices),
                el(
                        "p",
                        el(
                                "a",
                                css("button"),
                                at("href", "/accounts/" + account.id() + "/invoices.csv"),
                                at("download", ""),
                                text(words.of("Download invoices")))));
    }

    private static Markup scrolled(Words words, Account account, List<Invoice> invoices) {
        return el(
                "div",
                css("scroll"),
                el(
                        "table",
                        id("invoices"),
                        el(
                                "caption",
                                css("hidden"),
                                text(words.of("Invoices for %s", account.name()))),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        each(
                                                List.of("Month", "Number", "Amount", "State"),
                                                n ->
                                                        el(
                                                                "th",
                                                                at("scope", "col"),
                                                                text(words.of(n)))))),
                        el("tbody", each(invoices, one -> row(words, one)))));
    }

    private static Markup row(Words words, Invoice one) {
        return el(
                "tr",
                el("th", at("scope", "row"), text(month(words, one))),
                CampaignPages.cell(words.of("Number"), one.number()),
                CampaignPages.cell(words.of("Amount"), words.euros(one.amount())),
                CampaignPages.cell(words.of("State"), words.of(one.paid() ? "Paid" : "Open")));
    }

    /// The same as a table to be kept.
    public static String table(List<Invoice> invoices) {
        StringBuilder rows = new StringBuilder("month,number,cents,paid\r\n");
        for (Invoice one : invoices) {
            rows.append(
                    "%s,%s,%d,%s\r\n"
                            .formatted(one.month(), one.number(), one.amount(), one.paid()));
        }
        return rows.toString();
    }

    /// The card that pays, for who may change it.
    public static Markup payment(Words words, Session session, Account account, boolean changed) {
        return el(
                "section",
                css("panel"),
                id("payment"),
                at("aria-labelledby", "payment-title"),
                el("h2", id("payment-title"), text(words.of("How it is paid"))),
                el(
                        "p",
                        words.of(
                                changed
                                        ? "The card is changed: the next invoice is paid with it."
                                        : "Card ending 4242.")),
                el(
                        "form",
                        at("method", "post"),
                        at("action", Shell.Tab.BILLING.of(account.id())),
                        token(session),
                        el("button", css("button"), text(words.of("Change card")))));
    }
}
