package org.bailiwick.server.console;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Problem;

import java.util.Map;

/// Makes a page, or the part of one, of what was refused: always with what to do next, and never
/// with an end of the session that did not end.
final class Problems {
    private static final HeaderName HX = HeaderNames.create("HX-Request");

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    void show(Turn turn, Fault fault) {
        Data problem = new Data(Json.of(Problem.bare(fault)));
        page(turn, fault.status(), problem);
    }

    void show(Turn turn, Inside.Told told) {
        Data problem = new Data(told.json());
        String type = type(problem);
        if (type.equals("signed-out")) {
            signedOut(turn, told, problem);
            return;
        }
        told.header("www-authenticate")
                .ifPresent(text -> turn.exchange().header("WWW-Authenticate", text));
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        page(turn, told.status(), problem);
    }

    /// The last part of the type of a problem.
    static String type(Data problem) {
        String type = problem.text("type");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /// Leads to the sign-in page, with the reason and the way back.
    private static void signedOut(Turn turn, Inside.Told told, Data problem) {
        for (String cookie : told.cookies()) turn.exchange().addHeader("Set-Cookie", cookie);
        String reason = problem.text("reason");
        String back = back(turn);
        String to = "/sign-in?back=" + Turn.encoded(back);
        Pages.lead(turn.exchange(), reason.equals("none") ? to : to + "&reason=" + reason);
    }

    private static String back(Turn turn) {
        String current = turn.exchange().header(HeaderNames.create("HX-Current-URL")).orElse("");
        if (turn.exchange().onlyReads()) return turn.exchange().pathAndQuery();
        int path = current.indexOf('/', current.indexOf("//") + 2);
        return current.isEmpty() || path < 0 ? "/" : Pages.own(current.substring(path));
    }

    private void page(Turn turn, int status, Data problem) {
        boolean part = turn.exchange().header(HX).isPresent();
        Map<String, Object> parts =
                Map.of(
                        "say", turn.say(),
                        "status", status,
                        "type", type(problem),
                        "problem", problem,
                        "who", turn.who(),
                        "version", pages.version());
        pages.plain(turn, status, part ? "ui/problem" : "problem", parts);
    }
}
