package org.bailiwick.server.console;

import java.util.List;
import java.util.stream.Stream;

/// What one person could do on one thing, and what no longer, if something were done.
///
/// @param person empty where the name is not told
/// @param self whether it is whoever looks
public record Gain(String person, boolean self, String thing, List<String> can, List<String> lost) {
    /// The most that are shown; the others are counted.
    public static final int SHOWN_MAX = 10;

    static List<Gain> of(Turn turn, Data told) {
        List<Data> effects = told.list("effects");
        if (effects.isEmpty()) return List.of();
        Kinds kinds = Kinds.ask(turn);
        String self = turn.me().id();
        List<Gain> all = effects.stream().map(effect -> of(kinds, self, effect)).toList();
        return told.has("forecast") ? all.stream().flatMap(Gain::losing).toList() : all;
    }

    /// What a forecast, which says what can be done then, does not say.
    private Stream<Gain> losing() {
        if (lost.isEmpty()) return Stream.of();
        return Stream.of(new Gain(person, self, thing, List.of(), lost));
    }

    private static Gain of(Kinds kinds, String self, Data effect) {
        String kind = effect.text("object.kind");
        return new Gain(
                effect.text("person.name"),
                effect.text("person.id").equals(self),
                effect.text("object.name"),
                labels(kinds, kind, effect.texts("gained")),
                labels(kinds, kind, effect.texts("lost")));
    }

    private static List<String> labels(Kinds kinds, String kind, List<String> actions) {
        return actions.stream().map(action -> kinds.action(kind, action)).toList();
    }
}
