package org.bailiwick.server.console;

import java.util.List;

/// Accounts of which one is chosen, and the levels that can be given on them, kind by kind.
///
/// @param assets those to choose from
public record Offers(Kinds kinds, List<Data> assets) {
    /// The kinds that are among them.
    public List<String> among() {
        return kinds.all().stream()
                .map(kind -> kind.text("kind"))
                .filter(kind -> !of(kind).isEmpty())
                .toList();
    }

    private List<Data> of(String kind) {
        return assets.stream().filter(asset -> asset.text("kind").equals(kind)).toList();
    }

    /// What can be given on one of that kind at least, the lowest first.
    public List<Data> levels(String kind) {
        List<Data> given = of(kind).stream().flatMap(a -> kinds.givable(a).stream()).toList();
        return kinds.levels(kind).stream().filter(given::contains).toList();
    }

    /// What can be given on this one, with spaces in between.
    public String on(Data asset) {
        return String.join(
                " ", kinds.givable(asset).stream().map(level -> level.text("level")).toList());
    }
}
