package org.bailiwick.server.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A walk through the console by its links, as somebody who is signed in: a few pages of each sort.
/// Two are of one sort where their addresses differ by ids and values alone.
final class Walk {
    /// Pages of one sort that are looked at.
    private static final int EACH_MAX = 4;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern SORT = Pattern.compile("[a-z]+_[0-9a-z]{26}|=[^&]*");

    private Walk() {}

    /// @return what was answered, by address, in the order in which it was found
    static Map<String, Tab.Page> through(Tab tab) {
        Map<String, Tab.Page> pages = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        Map<String, Integer> sorts = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>(List.of("/?all=1"));
        while (!left.isEmpty()) {
            String path = left.removeFirst();
            Tab.Page page = tab.get(path);
            pages.put(path, page);
            Matcher links = LINK.matcher(page.text());
            while (links.find()) {
                String next = links.group(1).replace("&amp;", "&");
                boolean file = next.startsWith("/console/") || next.startsWith("/favicon");
                if (file || !seen.add(next)) continue;
                if (sorts.merge(sort(next), 1, Integer::sum) <= EACH_MAX) left.add(next);
            }
        }
        return pages;
    }

    private static String sort(String path) {
        return SORT.matcher(path).replaceAll("…");
    }
}
