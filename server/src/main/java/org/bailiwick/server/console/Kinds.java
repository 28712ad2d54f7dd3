package org.bailiwick.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The kinds of the model that is adopted, with the words that people read for them.
public final class Kinds {
    private final Map<String, Data> kinds = new LinkedHashMap<>();

    private final List<Data> business;

    private Kinds(Data told) {
        business = told.list("business.actions");
        for (Data kind : told.list("kinds")) kinds.put(kind.text("kind"), kind);
    }

    static Kinds ask(Turn turn) {
        return new Kinds(turn.get("/api/v1/kinds"));
    }

    /// What can be done in a business itself.
    public List<Data> business() {
        return business;
    }

    public List<Data> all() {
        return List.copyOf(kinds.values());
    }

    /// What it is called where its name stands by itself.
    public String label(String kind) {
        String called = called(kind);
        if (called.isEmpty()) return called;
        return called.substring(0, 1).toUpperCase(Locale.ROOT) + called.substring(1);
    }

    /// What it is called within a sentence, or in brackets.
    public String called(String kind) {
        return find(kind).map(k -> k.text("label")).orElse(kind);
    }

    /// Its levels, the lowest first.
    public List<Data> levels(String kind) {
        return find(kind).map(k -> k.list("levels")).orElse(List.of());
    }

    /// Those of its levels that a cap lets through, the lowest first.
    public List<Data> within(String kind, List<String> cap) {
        Set<String> through = new TreeSet<>(cap);
        for (Data level : levels(kind)) {
            if (cap.contains(level.text("level"))) through.addAll(level.texts("contains"));
        }
        return levels(kind).stream().filter(l -> through.contains(l.text("level"))).toList();
    }

    /// What can be given on it, the lowest first: all of it on an asset of one's own, on one that
    /// is shared as much as the share lets through.
    public List<Data> givable(Data asset) {
        String kind = asset.text("kind");
        return asset.has("share.cap") ? within(kind, asset.texts("share.cap")) : levels(kind);
    }

    /// Whether several levels are held at once.
    public boolean together(String kind) {
        return find(kind).map(k -> k.yes("together")).orElse(false);
    }

    public String level(String kind, String level) {
        return levels(kind).stream()
                .filter(l -> l.text("level").equals(level))
                .findFirst()
                .map(l -> l.text("label"))
                .orElse(level);
    }

    public String levels(String kind, List<String> levels) {
        return String.join(", ", levels.stream().map(level -> level(kind, level)).toList());
    }

    /// What these levels allow, in plain words.
    public List<String> gives(String kind, List<String> levels) {
        return actions(kind).stream()
                .filter(a -> a.texts("levels").stream().anyMatch(levels::contains))
                .map(a -> a.text("label"))
                .toList();
    }

    public String action(String kind, String action) {
        return (kind.equals("business") ? business : actions(kind))
                .stream()
                        .filter(a -> a.text("action").equals(action))
                        .findFirst()
                        .map(a -> a.text("label"))
                        .orElse(action);
    }

    public List<Data> actions(String kind) {
        return find(kind).map(k -> k.list("actions")).orElse(List.of());
    }

    private Optional<Data> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }
}
