package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.CampaignPages.cell;
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
import org.bailiwick.ads.pages.Html.Markup;

import java.util.List;

/// The last two weeks of an account.
public final class ReportPage {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 160;

    private ReportPage() {}

    public static Markup page(Words words, Account account, List<Day> days) {
        return all(
                Shell.heading(
                        words.of("Reports"), words.of("%s · the last two weeks", account.name())),
                el(
                        "dl",
                        css("figures"),
                        figure(
                                words.of("Spent"),
                                words.euros(days.stream().mapToLong(Day::spent).sum())),
                        figure(
                                words.of("Views"),
                                words.count(days.stream().mapToLong(Day::views).sum())),
                        figure(
                                words.of("Clicks"),
                                words.count(days.stream().mapToLong(Day::clicks).sum())),
                        figure(
                                words.of("Sales"),
                                words.count(days.stream().mapToLong(Day::sales).sum()))),
                chart(words, days),
                table(words, account, days));
    }

    /// The bars show what the table below says.
    private static Markup chart(Words words, List<Day> days) {
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
                el("figcaption", words.of("Spent a day")),
                el(
                        "svg",
                        at("viewBox", "0 0 %d %d".formatted(days.size() * WIDTH, HEIGHT)),
                        at("aria-hidden", "true"),
                        at("preserveAspectRatio", "none"),
                        new Markup(bars.toString())));
    }

    private static Markup table(Words words, Account account, List<Day> days) {
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
                                text(words.of("What each day brought %s", account.name()))),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        each(
                                                names,
                                                n ->
                                                        el(
                                                                "th",
                                                                at("scope", "col"),
                                                                text(words.of(n)))))),
                        el("tbody", each(days.reversed(), one -> row(words, one)))));
    }

    private static Markup row(Words words, Day day) {
        return el(
                "tr",
                el("th", at("scope", "row"), text(words.date(day.date(), "EEE d MMM"))),
                cell(words.of("Spent"), words.euros(day.spent())),
                cell(words.of("Views"), words.count(day.views())),
                cell(words.of("Clicks"), words.count(day.clicks())),
                cell(words.of("Sales"), words.count(day.sales())));
    }
}
