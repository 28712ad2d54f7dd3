package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where it works instead, for whoever asks about himself: in another business of his, or as
/// another account that is signed in in this browser. Both are looked for, not guessed.
///
/// @param business in which it works, where it does not in this one
/// @param accounts that can do it
public record Detour(Optional<Data> business, List<Who> accounts) {
    static final Detour NONE = new Detour(Optional.empty(), List.of());

    /// @param here the business in which the page is
    static Detour of(Turn turn, String here, Choice choice, Case found) {
        if (!choice.himself() || !choice.reader().isEmpty() || !choice.whole()) return NONE;
        return found.allowed()
                ? new Detour(elsewhere(here, choice, found), List.of())
                : new Detour(Optional.empty(), accounts(turn, choice));
    }

    /// The first business through which there is a way, where there is none through this one.
    private static Optional<Data> elsewhere(String here, Choice choice, Case found) {
        if (choice.kind().equals("business")) return Optional.empty();
        List<Data> ways = found.ways().stream().filter(w -> w.yes("passes")).toList();
        boolean through =
                ways.stream()
                        .map(way -> way.text("business.id"))
                        .anyMatch(id -> id.isEmpty() || id.equals(here));
        return through ? Optional.empty() : ways.stream().map(w -> w.at("business")).findFirst();
    }

    private static List<Who> accounts(Turn turn, Choice choice) {
        return Kept.others(turn).stream()
                .filter(other -> allowed(turn, choice, other))
                .map(Kept.Other::who)
                .toList();
    }

    private static boolean allowed(Turn turn, Choice choice, Kept.Other other) {
        ObjectNode question = choice.question(other.who().id());
        Inside.Ask ask =
                new Inside.Ask("POST", "/api/v1/decisions", Map.of(), Optional.of(question));
        return Case.of(turn.ask(Kept.as(turn, other, ask))).allowed();
    }
}
