package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands around every page of somebody who is signed in.
///
/// @param section the entry of the navigation that is current
/// @param who whose page it is
/// @param businesses to which he belongs, each as a membership
/// @param business in which the page is; nothing where it is in none
/// @param can what he may do in that business
/// @param waiting how much waits for him there, by the entry of the navigation
/// @param news what has just been done
/// @param live which businesses the page has to hear of, separated by spaces
/// @param version of the files that the page needs
/// @param others the other accounts that are signed in in this browser
/// @param steps which businesses ask him for a second step that he has not, now or soon
public record Frame(
        Say say,
        String title,
        String section,
        Who who,
        List<Data> businesses,
        Data business,
        Set<String> can,
        Waiting waiting,
        Optional<News> news,
        String live,
        String version,
        String path,
        List<Who> others,
        List<Data> steps) {
    /// How much waits for a decision. What makes a business less safe waits for none: it is counted
    /// where it is listed.
    public record Waiting(long requests, long approvals) {
        static final Waiting NOTHING = new Waiting(0, 0);
    }

    /// What has just been done.
    ///
    /// @param undo the entry that can be undone; empty where none can
    public record News(String sentence, String undo, boolean waits) {}

    /// Its id; empty where the page is in no business.
    public String b() {
        return business.text("id");
    }

    /// As what he belongs to it.
    public Data membership() {
        return businesses.stream()
                .filter(m -> m.text("business.id").equals(b()))
                .findFirst()
                .orElse(Data.NOTHING);
    }

    /// What this business asks of him for a second step; outside of one, what any does.
    public List<Data> stepsHere() {
        return steps.stream()
                .filter(s -> b().isEmpty() || s.text("business.id").equals(b()))
                .toList();
    }

    public boolean may(String action) {
        return can.contains(action);
    }

    /// The address of a page of this business.
    public String in(String page) {
        return page.isEmpty() ? "/b/" + b() : "/b/" + b() + "/" + page;
    }

    /// An address with what narrows this page.
    ///
    /// @param filters the names of queries, with spaces between
    public String narrowed(String address, String filters) {
        List<String> names = List.of(filters.split(" ", -1));
        String kept =
                queries()
                        .filter(q -> names.contains(q.replaceFirst("=.*", "")))
                        .collect(Collectors.joining("&"));
        if (kept.isEmpty()) return address;
        return address + (address.contains("?") ? "&" : "?") + kept;
    }

    /// The address of another part of a list.
    ///
    /// @param page on which the list is; empty for this one
    /// @param name of the query that says where the part begins
    /// @param from where it begins; empty for the first
    /// @param filters that narrow the page, as in [#narrowed]
    public String part(String page, String name, String from, String filters) {
        String address = narrowed(page.isEmpty() ? path.replaceFirst("\\?.*", "") : page, filters);
        if (from.isEmpty()) return address;
        return Turn.and(address, name, from);
    }

    /// What is asked of this page under a name, as text; empty for nothing.
    public String asked(String name) {
        return queries()
                .filter(q -> q.startsWith(name + "="))
                .map(q -> decoded(q.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /// Each with its value, as they stand in the address; those without one left out.
    private Stream<String> queries() {
        int query = path.indexOf('?') + 1;
        if (query == 0) return Stream.empty();
        return Stream.of(path.substring(query).split("&", -1)).filter(q -> q.matches("[^=]+=.+"));
    }
}
