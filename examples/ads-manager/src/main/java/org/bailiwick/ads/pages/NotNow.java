package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.css;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.id;
import static org.bailiwick.ads.pages.Html.text;

import org.bailiwick.ads.pages.Html.Markup;

/// What stands in place of a page, or a part of one, where Bailiwick cannot be asked.
public final class NotNow {
    private NotNow() {}

    /// In place of the page.
    public static Markup page(Words words, String back) {
        return el(
                "section",
                css("card"),
                at("data-card", "unknown"),
                at("aria-labelledby", "why-unknown"),
                el("p", css("eyebrow"), text(words.of("Cannot be checked right now"))),
                el(
                        "h1",
                        id("why-unknown"),
                        css("headline"),
                        text(words.of("We cannot check your rights."))),
                el(
                        "p",
                        css("missing"),
                        text(
                                words.of(
                                        "What keeps the rights does not answer, so this page stays"
                                                + " closed."))),
                el(
                        "p",
                        css("calm"),
                        el("strong", words.of("Nothing you did caused this.") + " "),
                        text(
                                words.of(
                                        "You stay signed in, and nothing was taken from you."
                                                + " Waiting helps."))),
                el(
                        "div",
                        css("buttons"),
                        el(
                                "a",
                                css("button primary"),
                                at("href", back),
                                text(words.of("Try again")))));
    }

    /// In place of one part of a page that works otherwise.
    public static Markup part(Words words) {
        return el(
                "section",
                css("card small"),
                at("data-card", "unknown"),
                el("h2", css("headline"), text(words.of("This part cannot be checked right now."))),
                el("p", css("calm"), text(words.of("The rest of the page works. Waiting helps."))));
    }
}
