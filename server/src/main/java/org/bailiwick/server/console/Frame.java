package org.bailiwick.server.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
}
