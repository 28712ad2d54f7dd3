package org.bailiwick.server.tiktok;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Puts the pages of each list together and finds out which lists are there to the end.
final class Pages {
    private final Findings findings;
    private final Map<Told.Source, TreeMap<Integer, Told>> lists = new LinkedHashMap<>();

    Pages(Findings findings) {
        this.findings = findings;
    }

    void add(Told told) {
        var pages = lists.computeIfAbsent(told.source(), _ -> new TreeMap<>());
        String path = told.source().path();
        if (told.page().known() && !pages.isEmpty()) {
            Told first = pages.firstEntry().getValue();
            if (first.page().known() && differ(first.page(), told.page())) {
                findings.contradict(first.line(), told.line(), Matter.TOTALS_DIFFER, path);
            }
        }
        Told same = pages.putIfAbsent(told.page().number(), told);
        if (same != null && !same.facts().equals(told.facts())) {
            String page = Integer.toString(told.page().number());
            findings.contradict(same.line(), told.line(), Matter.PAGE_TWICE, path, page);
        }
    }

    private static boolean differ(Told.Page one, Told.Page other) {
        return one.pages() != other.pages() || one.total() != other.total();
    }

    /// The lists that are complete, each with its first line.
    Map<Scope, Integer> complete() {
        Map<Scope, Integer> complete = new LinkedHashMap<>();
        for (var pages : lists.values()) {
            Told first = pages.firstEntry().getValue();
            if (first.covers().isEmpty() || !isComplete(List.copyOf(pages.values()))) continue;
            for (Scope scope : first.covers()) complete.putIfAbsent(scope, first.line());
        }
        return complete;
    }

    private boolean isComplete(List<Told> pages) {
        Told first = pages.getFirst();
        String path = first.source().path();
        for (int i = 0; i < pages.size(); i++) {
            Told told = pages.get(i);
            if (!told.page().known() || told.partly()) return false;
            if (told.page().number() != i + 1) return missing(first, pages.size());
        }
        if (first.page().pages() > pages.size()) return missing(first, pages.size());
        int rows = rows(pages);
        if (rows == first.page().total()) return true;
        String total = Integer.toString(first.page().total());
        findings.note(first.line(), Matter.ROWS_MISSING, path, total, Integer.toString(rows));
        return false;
    }

    private boolean missing(Told first, int there) {
        findings.note(
                first.line(),
                Matter.PAGES_MISSING,
                first.source().path(),
                Integer.toString(first.page().pages()),
                Integer.toString(there));
        return false;
    }

    /// How many different rows there are. One that stands on two pages has pushed another out of
    /// sight.
    private static int rows(List<Told> pages) {
        Set<Fact> seen = new HashSet<>();
        int rows = 0;
        int facts = 0;
        for (Told told : pages) {
            rows += told.rows();
            for (Fact fact : told.facts()) {
                if (fact instanceof Fact.GroupTold && !isListOfGroups(told)) continue;
                facts++;
                seen.add(fact);
            }
        }
        return rows - (facts - seen.size());
    }

    /// Elsewhere every page names its group.
    private static boolean isListOfGroups(Told told) {
        return told.covers().stream().anyMatch(Scope.Groups.class::isInstance);
    }
}
