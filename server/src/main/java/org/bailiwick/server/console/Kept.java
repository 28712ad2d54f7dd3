package org.bailiwick.server.console;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.web.Inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The other accounts that are signed in in the same browser: one cookie with what opens their
/// sessions. Each is a session like any other, with its own end.
final class Kept {
    static final String NAME = "bailiwick_others";

    /// The most other accounts; signing in with one more lets the oldest go.
    static final int OTHERS_MAX = 4;

    private static final int SECONDS = 30 * 24 * 3_600;

    private final boolean secure;

    Kept(boolean secure) {
        this.secure = secure;
    }

    /// An account that is signed in besides.
    record Other(String token, Who who) {}

    /// Those whose sessions hold.
    List<Other> others(Turn turn) {
        List<Other> others = new ArrayList<>();
        for (String token : tokens(turn))
            who(turn, token).ifPresent(w -> others.add(new Other(token, w)));
        return others;
    }

    private static List<String> tokens(Turn turn) {
        String text = turn.exchange().cookie(NAME).orElse("");
        return List.of(text.split("\\.", -1)).stream()
                .filter(token -> token.matches("[A-Za-z0-9_-]{16,128}"))
                .limit(OTHERS_MAX)
                .toList();
    }

    private static Optional<Who> who(Turn turn, String token) {
        Inside.Told told =
                turn.ask(
                        Inside.Ask.get("/api/v1/session")
                                .with("Cookie", SessionCookie.NAME + "=" + token));
        return told.good() ? Optional.of(Who.of(new Data(told.json()))) : Optional.empty();
    }

    /// Keeps the session that is current now, because another one becomes so.
    void keep(Turn turn) {
        List<String> tokens = new ArrayList<>(tokens(turn));
        if (turn.who().isPresent()) {
            turn.exchange().cookie(SessionCookie.NAME).ifPresent(tokens::addFirst);
        }
        set(turn, tokens);
    }

    /// Makes the session of another account current.
    ///
    /// @return whether there is one
    boolean switchTo(Turn turn, String account) {
        List<Other> others = others(turn);
        Optional<Other> wanted =
                others.stream().filter(o -> o.who().id().equals(account)).findFirst();
        wanted.ifPresent(other -> {
            List<String> tokens = new ArrayList<>();
            if (turn.who().isPresent()) {
                turn.exchange().cookie(SessionCookie.NAME).ifPresent(tokens::add);
            }
            others.stream()
                    .map(Other::token)
                    .filter(t -> !t.equals(other.token()))
                    .forEach(tokens::add);
            set(turn, tokens);
            current(turn, other.token());
        });
        return wanted.isPresent() || turn.who().map(Who::id).filter(account::equals).isPresent();
    }

    /// After signing out: the next account, if there is one, becomes current.
    Optional<String> next(Turn turn) {
        List<Other> others = others(turn);
        if (others.isEmpty()) return Optional.empty();
        Other next = others.getFirst();
        set(turn, others.stream().skip(1).map(Other::token).toList());
        current(turn, next.token());
        return Optional.of(next.who().id());
    }

    void clearAll(Turn turn) {
        add(turn, SessionCookie.NAME, "", 0);
        add(turn, NAME, "", 0);
    }

    private void set(Turn turn, List<String> tokens) {
        List<String> kept = tokens.stream().distinct().limit(OTHERS_MAX).toList();
        add(turn, NAME, String.join(".", kept), kept.isEmpty() ? 0 : SECONDS);
    }

    private void current(Turn turn, String token) {
        add(turn, SessionCookie.NAME, token, SECONDS);
    }

    private void add(Turn turn, String name, String value, long seconds) {
        turn.exchange()
                .addHeader(
                        HeaderNames.SET_COOKIE.defaultCase(),
                        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                                .formatted(name, value, seconds, secure ? "; Secure" : ""));
    }
}
