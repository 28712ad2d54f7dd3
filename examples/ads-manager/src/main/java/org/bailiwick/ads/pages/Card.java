package org.bailiwick.ads.pages;

import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.css;
import static org.bailiwick.ads.pages.Html.each;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.id;
import static org.bailiwick.ads.pages.Html.none;
import static org.bailiwick.ads.pages.Html.text;
import static org.bailiwick.ads.pages.Html.when;
import static org.bailiwick.ads.pages.Shell.hidden;
import static org.bailiwick.ads.pages.Shell.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.ads.access.AccessTask;
import org.bailiwick.ads.access.Denial;
import org.bailiwick.ads.access.Question;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.people.Session;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands where something is not allowed: what, the one missing thing, who can help, and what
/// to do now. The page around it stays, and so does whoever looks at it.
///
/// @param back the page that it stands on
/// @param others how many other accounts the person can look at
/// @param console where Bailiwick's own pages are
public record Card(
        Words words,
        Session session,
        Denial denial,
        Optional<AccessTask> task,
        String back,
        int others,
        URI console) {

    /// In place of the page.
    public Markup large() {
        return card("h1", "card", details(), accountsButton(words), "yes");
    }

    /// In place of one part of a page that works otherwise.
    public Markup small() {
        Markup more =
                el("details", css("more"), el("summary", words.of("Who can help")), details());
        return card("h2", "card small", more, none(), "no");
    }

    /// @param whole whether it stands in place of the page: `yes` or `no`
    private Markup card(
            String heading, String look, Markup details, Markup accounts, String whole) {
        Question question = denial.question();
        String title = "why-" + question.action().replace('.', '-');
        return el(
                "section",
                css(look),
                at("aria-labelledby", title),
                at("data-card", question.action() + " " + question.thing()),
                at("data-code", denial.code()),
                at("data-whole", whole),
                el("p", css("eyebrow"), text(words.of("Not allowed right now"))),
                el(heading, id(title), css("headline"), text(denial.headline())),
                denial.missing().map(this::missing).orElse(none()),
                calm(),
                details,
                task.map(this::followed).orElse(none()),
                buttons(accounts),
                foot());
    }

    private Markup missing(String sentence) {
        return el(
                "p",
                css("missing"),
                at("data-missing", ""),
                el("strong", words.of("Missing:") + " "),
                text(sentence));
    }

    private Markup calm() {
        boolean innocent = denial.workedBefore() && !denial.ownDoing();
        String rest =
                switch (others) {
                    case 0 -> "";
                    case 1 -> " " + words.of("Your other account works.");
                    default -> " " + words.of("Your other %d accounts work.", others);
                };
        return el(
                "p",
                css("calm"),
                when(innocent, el("strong", words.of("Nothing you did caused this.") + " ")),
                text(denial.changed().map(said -> said + " ").orElse("")),
                text(words.of("You stay signed in.") + rest));
    }

    private Markup details() {
        return el(
                "dl",
                term(words.of("What you have"), denial.has()),
                term(words.of("Who can help"), denial.help()),
                term(
                        words.of("Does waiting help?"),
                        denial.waiting().map(List::of).orElse(List.of())));
    }

    private static Markup term(String name, List<String> sentences) {
        if (sentences.isEmpty()) return none();
        return el("div", el("dt", name), each(sentences, sentence -> el("dd", sentence)));
    }

    private Markup followed(AccessTask task) {
        return el(
                "div",
                css("task"),
                at("data-task", task.id()),
                at("data-status", state(task)),
                el("p", told(task)),
                when(task.status() == AccessTask.Status.PENDING, withdraw(task)));
    }

    private static String state(AccessTask task) {
        return task.status().name().toLowerCase(Locale.ROOT);
    }

    private String told(AccessTask task) {
        return switch (task.status()) {
            case PENDING ->
                    words.of(
                            "You asked for it. Nobody has decided yet; your request stands until"
                                    + " %s.",
                            day(task.expires()));
            case APPROVED -> words.of("Your request was approved, and something is still missing.");
            case DENIED -> words.of("Your request was refused.");
            case EXPIRED -> words.of("Nobody decided your request in time. You can ask again.");
            case CANCELLED -> words.of("You took your request back.");
            case OTHER -> words.of("Your request is being dealt with.");
        };
    }

    private static String day(String instant) {
        return instant.length() < 10 ? instant : instant.substring(0, 10);
    }

    private Markup withdraw(AccessTask task) {
        return el(
                "form",
                at("method", "post"),
                at("action", "/requests/" + task.id() + "/withdraw"),
                token(session),
                question(),
                el("button", css("plain"), text(words.of("Take the request back"))));
    }

    private static Markup accountsButton(Words words) {
        return el("a", css("button"), at("href", "/accounts"), text(words.of("See my accounts")));
    }

    private Markup buttons(Markup accounts) {
        boolean waits = task.filter(t -> t.status() == AccessTask.Status.PENDING).isPresent();
        return el(
                "div",
                css("buttons"),
                waits ? none() : denial.ask().map(this::ask).orElseGet(this::otherwise),
                accounts,
                el("a", css("button"), at("href", check()), text(words.of("Check my browser"))));
    }

    /// Where no request helps: a second step is taken here, and for the rest somebody is written
    /// to.
    private Markup otherwise() {
        return switch (denial.code()) {
            case "SECOND_STEP_REQUIRED" -> secondStep();
            case "FINANCE_ROLE_MISSING" -> letter();
            default -> none();
        };
    }

    private Markup secondStep() {
        return el(
                "form",
                at("method", "post"),
                at("action", "/second-step"),
                token(session),
                hidden("back", back),
                el("button", css("button primary"), text(words.of("Confirm that it is you"))));
    }

    /// Opens a letter in which everything stands that whoever helps has to know.
    private Markup letter() {
        String to =
                "mailto:?subject="
                        + encoded(denial.headline()).replace("+", "%20")
                        + "&body="
                        + encoded(denial.summary()).replace("+", "%20");
        return el("a", css("button primary"), at("href", to), text(words.of("Ask for it by mail")));
    }

    private Markup ask(Denial.Ask ask) {
        String what = denial.headline().replace(words.of("You cannot"), words.of("I need to"));
        return el(
                "form",
                css("ask"),
                at("method", "post"),
                at("action", "/requests"),
                token(session),
                question(),
                hidden("receipt", ask.receipt()),
                hidden("expires", ask.expires()),
                el(
                        "button",
                        css("button primary"),
                        text(
                                words.of(
                                        denial.workedBefore()
                                                ? "Ask to get it back"
                                                : "Ask for access"))),
                el(
                        "details",
                        css("more"),
                        el("summary", words.of("What the request says")),
                        el(
                                "label",
                                text(words.of("Reason")),
                                el(
                                        "textarea",
                                        at("name", "reason"),
                                        at("rows", "2"),
                                        at("maxlength", "500"),
                                        at("data-draft", "reason/" + denial.question().action()),
                                        text(what)))));
    }

    private Markup question() {
        Question question = denial.question();
        return Html.all(
                hidden("action", question.action()),
                hidden("type", question.thing().type()),
                hidden("thing", question.thing().id()),
                hidden("back", back));
    }

    /// Bailiwick's page that compares what it answers with what this browser shows.
    private String check() {
        Question question = denial.question();
        String query =
                "action="
                        + encoded(question.action())
                        + "&object="
                        + encoded(question.thing().toString())
                        + denial.receipt().map(id -> "&receipt=" + encoded(id)).orElse("");
        String base = console.toString();
        return (base.endsWith("/") ? base : base + "/") + "check?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Markup foot() {
        return denial.receipt()
                .map(id ->
                        el(
                                "p",
                                css("foot"),
                                text(words.of("Receipt") + " "),
                                el("code", at("data-receipt", ""), text(id))))
                .orElse(none());
    }
}
