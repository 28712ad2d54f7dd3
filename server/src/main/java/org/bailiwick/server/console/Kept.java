package org.bailiwick.server.console;

import org.bailiwick.server.session.Session;
import org.bailiwick.server.web.HostCookie;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The other accounts that are signed in in the same browser: one cookie with what opens their
/// sessions. Each is a session like any other, with its own end.
final class Kept {
    /// The most other accounts; signing in with one more lets the oldest go.
    static final int OTHERS_MAX = 4;

    private Kept() {}

    /// An account that is signed in besides.
    record Other(String token, Who who) {}

    /// Those whose sessions hold: each account once, and without the one that is current.
    static List<Other> others(Turn turn) {
        List<Other> others = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        turn.who().ifPresent(who -> seen.add(who.id()));
        for (String token : tokens(turn)) {
            who(turn, token)
                    .filter(who -> seen.add(who.id()))
                    .ifPresent(who -> others.add(new Other(token, who)));
        }
        return others;
    }

    /// As [#others], without what opens them.
    static List<Who> besides(Turn turn) {
        return others(turn).stream().map(Other::who).toList();
    }

    private static List<String> tokens(Turn turn) {
        String text = turn.behind().others().of(turn.exchange()).orElse("");
        return List.of(text.split("\\.", -1)).stream()
                .filter(token -> token.matches("[A-Za-z0-9_-]{16,128}"))
                .limit(OTHERS_MAX)
                .toList();
    }

    private static Optional<Who> who(Turn turn, String token) {
        Inside.Told told =
                turn.ask(
                        Inside.Ask.get("/api/v1/session")
                                .with("Cookie", turn.behind().session().sent(token)));
        return told.good() ? Optional.of(Who.of(new Data(told.json()))) : Optional.empty();
    }

    /// What is asked, asked as that account.
    static Inside.Ask as(Turn turn, Other other, Inside.Ask ask) {
        return ask.with("Cookie", turn.behind().session().sent(other.token()))
                .with("Bailiwick-CSRF", other.who().csrf());
    }

    /// Keeps the session that is current now, because another one may become so.
    static void keep(Turn turn) {
        keep(turn, "");
    }

    /// Keeps the session that is current now, because one of this account becomes so. What the same
    /// account was signed in with before in this browser is ended: it is in nobody's hands any
    /// more.
    ///
    /// @param account empty where it is not known yet
    static void keep(Turn turn, String account) {
        List<Other> all = new ArrayList<>();
        turn.who()
                .flatMap(who -> current(turn).map(token -> new Other(token, who)))
                .ifPresent(all::add);
        all.addAll(others(turn));
        all.stream().filter(o -> o.who().id().equals(account)).forEach(o -> end(turn, o));
        set(
                turn,
                all.stream().filter(o -> !o.who().id().equals(account)).map(Other::token).toList());
    }

    private static void end(Turn turn, Other other) {
        Inside.Told told =
                turn.ask(
                        as(
                                turn,
                                other,
                                new Inside.Ask(
                                        "DELETE",
                                        "/api/v1/session",
                                        Map.of(),
                                        Optional.of(Json.object()))));
        if (!told.good() && told.status() != 401) throw new Refusal(told);
    }

    private static Optional<String> current(Turn turn) {
        return turn.behind().session().of(turn.exchange());
    }

    /// Makes the session of another account current.
    ///
    /// @return whether there is one
    static boolean switchTo(Turn turn, String account) {
        List<Other> others = others(turn);
        Optional<Other> wanted =
                others.stream().filter(o -> o.who().id().equals(account)).findFirst();
        if (wanted.isEmpty()) return turn.who().filter(w -> w.id().equals(account)).isPresent();
        List<String> tokens = new ArrayList<>();
        if (turn.who().isPresent()) current(turn).ifPresent(tokens::add);
        others.stream().filter(o -> !o.equals(wanted.get())).map(Other::token).forEach(tokens::add);
        set(turn, tokens);
        current(turn, wanted.get().token());
        return true;
    }

    /// After signing out: the next account, if there is one, becomes current.
    static Optional<Who> next(Turn turn) {
        List<Other> others = others(turn);
        if (others.isEmpty()) return Optional.empty();
        Other next = others.getFirst();
        set(turn, others.stream().skip(1).map(Other::token).toList());
        current(turn, next.token());
        return Optional.of(next.who());
    }

    /// Signs all other accounts out.
    static void endAll(Turn turn) {
        others(turn).forEach(other -> end(turn, other));
        set(turn, List.of());
    }

    private static void set(Turn turn, List<String> tokens) {
        HostCookie cookie = turn.behind().others();
        List<String> kept = tokens.stream().distinct().limit(OTHERS_MAX).toList();
        if (!kept.isEmpty()) {
            cookie.set(turn.exchange(), String.join(".", kept), Session.ABSOLUTE_MAX);
        } else if (cookie.of(turn.exchange()).isPresent()) {
            cookie.clear(turn.exchange());
        }
    }

    private static void current(Turn turn, String token) {
        turn.behind().session().set(turn.exchange(), token, Session.ABSOLUTE_MAX);
    }
}
