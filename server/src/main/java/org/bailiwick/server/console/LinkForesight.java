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
        if (members.isEmpty()) return List.of();
        Data told =
                turn.find(
                        "/api/v1/businesses/"
                                + turn.path("business")
                                + "/members?limit=200&state=active");
        return told.list("members").stream()
                .filter(member -> members.contains(member.text("id")))
                .map(member -> member.text("person.name"))
                .toList();
    }
}
