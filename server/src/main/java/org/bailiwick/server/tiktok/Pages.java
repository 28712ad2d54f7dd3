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
            if (!isComplete(List.copyOf(pages.values()))) continue;
            Told first = pages.firstEntry().getValue();
            for (Scope scope : first.covers()) complete.putIfAbsent(scope, first.line());
        }
        return complete;
    }

    /// A row that stands on two pages has pushed another one out of sight.
    private static boolean isComplete(List<Told> pages) {
        Told.Page said = pages.getFirst().page();
        Set<Fact> seen = new HashSet<>();
        int rows = 0;
        int facts = 0;
        for (int i = 0; i < pages.size(); i++) {
            Told told = pages.get(i);
            boolean next = told.page().known() && told.page().number() == i + 1;
            if (!next || told.partly()) return false;
            rows += told.rows();
            for (Fact fact : told.facts()) {
                if (fact instanceof Fact.GroupTold && !isListOfGroups(told)) continue;
                facts++;
                seen.add(fact);
            }
        }
        return said.pages() <= pages.size() && rows == said.total() && facts == seen.size();
    }

    /// Elsewhere every page names its group.
    private static boolean isListOfGroups(Told told) {
        return told.covers().stream().anyMatch(Scope.Groups.class::isInstance);
    }
}
