package org.bailiwick.server.console;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.server.face.Spoken;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Posted;
import org.bailiwick.server.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a page, or the part of one, of what was refused: always with what to do next, and never
/// with an end of the session that did not end.
final class Problems {
    private static final HeaderName CURRENT = HeaderNames.create("HX-Current-URL");

    /// Fields that a form is not sent anew with.
    private static final Set<String> RENEWED = Set.of("csrf", "account", "code");

    /// What says of the page that it is another's or too old: nothing of what was sent is shown.
    private static final Set<String> NOT_MEANT = Set.of("csrf", "other-account", "other-site");

    private final Pages pages;
    private final Again again;

    Problems(Pages pages, Again again) {
        this.pages = pages;
        this.again = again;
    }

    void show(Turn turn, Fault fault) {
        fault.headers().forEach(turn.exchange()::header);
        page(turn, fault.status(), new Data(said(turn.say(), fault)));
    }

    void show(Turn turn, Inside.Told told) {
        Data problem = new Data(told.json());
        if (type(problem).equals("signed-out")) {
            signedOut(turn, told, problem);
            return;
        }
        told.header("www-authenticate")
                .ifPresent(text -> turn.exchange().header("WWW-Authenticate", text));
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        page(turn, told.status(), problem);
    }

    private static ObjectNode said(Say say, Fault fault) {
        return Problem.bare(fault, s -> Spoken.say(say.language(), say.zone(), s));
    }

    /// The last part of the type of a problem.
    static String type(Data problem) {
        String type = problem.text("type");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /// Leads to the sign-in page, with the reason and the way back.
    private static void signedOut(Turn turn, Inside.Told told, Data problem) {
        turn.handOn(told);
        String reason = problem.text("reason");
        String to = "/sign-in?back=" + Turn.encoded(back(turn));
        Pages.lead(
                turn.exchange(),
                reason.equals("none") ? to : to + "&reason=" + Turn.encoded(reason));
    }

    /// The page on which somebody was who asks this: as the browser tells it, or else where the
    /// form would have led to.
    static String back(Turn turn) {
        if (turn.exchange().onlyReads()) return Pages.own(turn.exchange().pathAndQuery());
        String page =
                turn.exchange()
                        .header(CURRENT)
                        .or(() -> turn.exchange().header(HeaderNames.REFERER))
                        .orElse("");
        if (page.isEmpty())
            return Pages.own(
                    turn.sent().map(f -> f.text("back")).orElse("").replaceFirst("/NEW$", ""));
        return path(page);
    }

    /// The page from which a link of ours led here, as the browser tells it: what is refused says
    /// the same whatever was asked for, its address included, and still leads back there.
    static String before(Turn turn) {
        return path(turn.exchange().header(HeaderNames.REFERER).orElse(""));
    }

    private static String path(String page) {
        try {
            URI uri = URI.create(page);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return uri.getRawPath() == null ? "/" : Pages.own(uri.getRawPath() + query);
        } catch (IllegalArgumentException broken) {
            return "/";
        }
    }

    /// A cookie travels with no refusal: where one was drawn anew, the answer is no refusal of
    /// HTTP's, and says what has to come along from now on.
    private void page(Turn turn, int status, Data problem) {
        if (turn.isProved()) turn.exchange().header("Bailiwick-CSRF", turn.csrf());
        int answered = turn.isProved() ? 200 : status;
        boolean step = type(problem).equals("second-step");
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("status", status);
        parts.put("type", type(problem));
        parts.put("problem", problem);
        parts.put("who", turn.who());
        parts.put("csrf", turn.csrf());
        parts.put("back", back(turn));
        parts.put("tried", tried(turn));
        parts.put("action", turn.exchange().onlyReads() ? "/step-up" : path(turn));
        parts.put("fields", step && !turn.exchange().onlyReads() ? fields(turn) : List.of());
        parts.put("ways", step && turn.who().isPresent() ? StepUp.ways(turn) : Data.NOTHING);
        parts.put("version", pages.version());
        parts.put(
                "reason",
                turn.exchange().onlyReads()
                        ? Reasons.of(turn.say(), problem)
                        : Reasons.sent(turn.say(), problem));
        Optional<String> form =
                step || turn.swaps() || NOT_MEANT.contains(type(problem))
                        ? Optional.empty()
                        : again.page(turn, pages.text("ui/problem", parts));
        if (form.isPresent()) Pages.answer(turn.exchange(), answered, form.get());
        else pages.plain(turn, answered, turn.swaps() ? "ui/problem" : "problem", parts);
    }

    /// Under which entry of the navigation a page was to be opened, by its address alone: that
    /// tells nothing of what there is. Empty where it is under none.
    private static String tried(Turn turn) {
        String[] parts = path(turn).split("[/?]", -1);
        return parts.length > 3 && parts[1].equals("b") ? parts[3] : "";
    }

    private static String path(Turn turn) {
        String asked = turn.exchange().asked();
        return Pages.own(asked.substring(asked.indexOf(' ') + 1));
    }

    /// What was sent, to be sent again together with the code.
    private static List<Posted.Field> fields(Turn turn) {
        return turn.form().all().stream().filter(f -> !RENEWED.contains(f.name())).toList();
    }
}
