package org.bailiwick.server.tiktok;

import java.util.List;
import java.util.SortedMap;

/// What one line of a recording says: one page of one list.
///
/// @param line its number, from 1
/// @param covers what the list is all of, when all its pages are there; nothing for a list that was
///   narrowed
/// @param partly a row was not understood, so that the list is not known to the end
/// @param rows how many rows the page has
record Told(
        int line,
        Source source,
        Page page,
        List<Scope> covers,
        boolean partly,
        int rows,
        List<Fact> facts) {
    Told {
        covers = List.copyOf(covers);
        facts = List.copyOf(facts);
    }

    /// One list: what was asked for, but for the page.
    record Source(String path, SortedMap<String, String> parameters) {}

    /// @param number from 1
    /// @param pages how many there are
    /// @param total how many rows all pages have
    /// @param known whether the answer says all that
    record Page(int number, int pages, int total, boolean known) {}
}
