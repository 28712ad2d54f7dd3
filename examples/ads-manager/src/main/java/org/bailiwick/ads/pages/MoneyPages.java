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
import org.bailiwick.ads.market.Money;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.people.Session;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What is about money. It takes a finance role, which no level and no other role includes.
public final class MoneyPages {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private MoneyPages() {}

    /// On the page of campaigns.
    public static Markup summary(Account account, Invoice newest) {
        return el(
                "section",
                css("panel"),
                id("money"),
                at("aria-labelledby", "money-title"),
                el("h2", id("money-title"), text("Money")),
                el(
                        "p",
                        text("%s for %s".formatted(Money.shown(newest.amount()), month(newest))),
                        text(newest.paid() ? ", paid. " : ", to be paid by the 15th. "),
                        el(
                                "a",
                                at("href", Shell.Tab.BILLING.of(account.id())),
                                text("All invoices"))));
    }

    private static String month(Invoice invoice) {
        return invoice.month().format(MONTH);
    }

    public static Markup page(Account account, Markup invoices, Markup payment) {
        return all(
                Shell.heading("Billing", account.name() + " · paid by " + account.businessName()),
                invoices,
                payment);
    }

    public static Markup invoices(Account account, List<Invoice> invoices) {
        return all(
                scrolled(account, invoices),
                el(
                        "p",
                        el(
                                "a",
                                css("button"),
                                at("href", "/accounts/" + account.id() + "/invoices.csv"),
                                at("download", ""),
                                text("Download invoices"))));
    }

    private static Markup scrolled(Account account, List<Invoice> invoices) {
        return el(
                "div",
                css("scroll"),
                el(
                        "table",
                        id("invoices"),
                        el("caption", css("hidden"), text("Invoices for " + account.name())),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        each(
                                                List.of("Month", "Number", "Amount", "State"),
                                                n -> el("th", at("scope", "col"), text(n))))),
                        el("tbody", each(invoices, MoneyPages::row))));
    }

    private static Markup row(Invoice one) {
        return el(
                "tr",
                el("th", at("scope", "row"), text(month(one))),
                CampaignPages.cell("Number", one.number()),
                CampaignPages.cell("Amount", Money.shown(one.amount())),
                CampaignPages.cell("State", one.paid() ? "Paid" : "Open"));
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
    public static Markup payment(Session session, Account account, boolean changed) {
        return el(
                "section",
                css("panel"),
                id("payment"),
                at("aria-labelledby", "payment-title"),
                el("h2", id("payment-title"), text("How it is paid")),
                el(
                        "p",
                        changed
                                ? "The card is changed: the next invoice is paid with it."
                                : "Card ending 4242."),
                el(
                        "form",
                        at("method", "post"),
                        at("action", Shell.Tab.BILLING.of(account.id())),
                        token(session),
                        el("button", css("button"), text("Change card"))));
    }
}
