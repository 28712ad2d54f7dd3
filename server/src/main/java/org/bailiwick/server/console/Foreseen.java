package org.bailiwick.server.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody could do, in the order in which a form asks for it: first on the accounts that the
/// form is about, with what is to be said of them; the others behind. A form that is about no
/// account shows all of them.
///
/// @param assets on which it is told first
/// @param others folded
/// @param warnings of the first, and of no account
/// @param otherWarnings of the others
public record Foreseen(
        List<Data> assets, List<Data> others, List<Data> warnings, List<Data> otherWarnings) {
    public static Foreseen of(Data forecast) {
        List<Data> all = forecast.list("assets");
        List<Data> first = all.stream().filter(a -> a.yes("concerned")).toList();
        List<Data> warnings = forecast.list("warnings");
        if (first.isEmpty()) return new Foreseen(all, List.of(), warnings, List.of());
        Set<String> ids = first.stream().map(a -> a.text("id")).collect(Collectors.toSet());
        return new Foreseen(
                first,
                all.stream().filter(a -> !a.yes("concerned")).toList(),
                warnings.stream().filter(w -> near(w, ids)).toList(),
                warnings.stream().filter(w -> !near(w, ids)).toList());
    }

    private static boolean near(Data warning, Set<String> ids) {
        return !warning.has("asset") || ids.contains(warning.text("asset"));
    }

    /// Whether something is folded.
    public boolean more() {
        return !others.isEmpty() || !otherWarnings.isEmpty();
    }
}
