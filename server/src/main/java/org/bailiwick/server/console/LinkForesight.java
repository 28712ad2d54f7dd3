package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.List;

/// What an access link promises: what whoever is named could do on what a client gives by it.
///
/// @param named the names of the members who get it at once; empty for nobody
/// @param kinds of what is asked for, with what could be done at most
public record LinkForesight(List<String> named, List<Promise> kinds) {
    /// On one kind of account.
    public record Promise(String kind, String levels, List<String> can) {}

    static LinkForesight of(Turn turn, Data body) {
        Kinds kinds = Kinds.ask(turn);
        List<Promise> promises = new ArrayList<>();
        for (Data wanted : body.list("wanted")) {
            String kind = wanted.text("kind");
            List<String> levels = wanted.texts("levels");
            if (levels.isEmpty()) continue;
            promises.add(
                    new Promise(
                            kinds.label(kind),
                            kinds.levels(kind, levels),
                            kinds.gives(kind, levels)));
        }
        return new LinkForesight(named(turn, body.texts("named")), promises);
    }

    private static List<String> named(Turn turn, List<String> members) {
        return members.stream()
                .map(id -> turn.find("/api/v1/members/" + Turn.encoded(id) + "?limit=1"))
                .map(member -> member.text("person.name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
