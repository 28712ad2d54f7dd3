package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.CampaignPages.cell;
import static org.bailiwick.ads.pages.CampaignPages.count;
import static org.bailiwick.ads.pages.CampaignPages.figure;
import static org.bailiwick.ads.pages.Html.all;
import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.css;
import static org.bailiwick.ads.pages.Html.each;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.id;
import static org.bailiwick.ads.pages.Html.text;

import org.bailiwick.ads.market.Account;
import org.bailiwick.ads.market.Day;
import org.bailiwick.ads.market.Money;
import org.bailiwick.ads.pages.Html.Markup;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The last two weeks of an account.
public final class ReportPage {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int WIDTH = 48;
    private static final int HEIGHT = 160;

    private ReportPage() {}

    public static Markup page(Account account, List<Day> days) {
        return all(
                Shell.heading("Reports", account.name() + " · the last two weeks"),
                el(
                        "dl",
                        css("figures"),
                        figure("Spent", Money.shown(days.stream().mapToLong(Day::spent).sum())),
                        figure("Views", count(days.stream().mapToLong(Day::views).sum())),
                        figure("Clicks", count(days.stream().mapToLong(Day::clicks).sum())),
                        figure("Sales", count(days.stream().mapToLong(Day::sales).sum()))),
                chart(days),
                table(account, days));
    }

    /// The bars show what the table below says.
    private static Markup chart(List<Day> days) {
        long most = days.stream().mapToLong(Day::spent).max().orElse(1);
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            long tall = days.get(i).spent() * HEIGHT / most;
            bars.append(
                    el(
                            "rect",
                            at("x", Integer.toString(i * WIDTH + 8)),
                            at("y", Long.toString(HEIGHT - tall)),
                            at("width", Integer.toString(WIDTH - 16)),
                            at("height", Long.toString(tall)),
                            at("rx", "4")));
        }
        return el(
                "figure",
                css("panel chart"),
                el("figcaption", "Spent a day"),
                el(
                        "svg",
                        at("viewBox", "0 0 %d %d".formatted(days.size() * WIDTH, HEIGHT)),
                        at("aria-hidden", "true"),
                        at("preserveAspectRatio", "none"),
                        new Markup(bars.toString())));
    }

    private static Markup table(Account account, List<Day> days) {
        List<String> names = List.of("Day", "Spent", "Views", "Clicks", "Sales");
        return el(
                "div",
                css("scroll"),
                el(
                        "table",
                        id("report"),
                        el(
                                "caption",
                                css("hidden"),
                                text("What each day brought " + account.name())),
                        el(
                                "thead",
                                el("tr", each(names, n -> el("th", at("scope", "col"), text(n))))),
                        el("tbody", each(days.reversed(), ReportPage::row))));
    }

    private static Markup row(Day day) {
        return el(
                "tr",
                el("th", at("scope", "row"), text(day.date().format(DAY))),
                cell("Spent", Money.shown(day.spent())),
                cell("Views", count(day.views())),
                cell("Clicks", count(day.clicks())),
                cell("Sales", count(day.sales())));
    }
}
