package org.bailiwick.server.console;

import java.util.Optional;

/// What the page after an errand says of it: told in its address, looked up in our words, so that a
/// made-up address makes no page say what we did not write.
final class Outcome {
    private Outcome() {}

    /// Where to lead after an errand.
    ///
    /// @param entry that it wrote; empty for none
    static String address(String back, String command, String entry, boolean waits) {
        String[] parts = back.split("#", 2);
        StringBuilder to = new StringBuilder(without(parts[0]));
        to.append(to.indexOf("?") < 0 ? '?' : '&').append("done=").append(Turn.encoded(command));
        if (waits) to.append("&waits=1");
        else if (!entry.isEmpty()) to.append("&entry=").append(Turn.encoded(entry));
        if (parts.length > 1) to.append('#').append(parts[1]);
        return to.toString();
    }

    /// The number of the entry that something wrote.
    ///
    /// @param answer as it was answered, with its position
    static String entry(Data answer) {
        String position = answer.text("position");
        return position.substring(position.indexOf('.') + 1);
    }

    /// Without what was said of an errand before.
    private static String without(String back) {
        return back.replaceAll("(?<=[?&])(done|entry|waits|of)=[^&]*&?", "")
                .replaceAll("[?&]$", "");
    }

    /// As [#address], on a page that is in no business, of something done in this one.
    static String address(String back, String command, String entry, Data business) {
        String to = address(back, command, entry, false);
        if (!business.has("id")) return to;
        int end = to.indexOf('#') < 0 ? to.length() : to.indexOf('#');
        return to.substring(0, end)
                + "&of="
                + Turn.encoded(business.text("id"))
                + to.substring(end);
    }

    /// @param business in which the page is; empty for none
    static Optional<Frame.News> news(Turn turn, String business) {
        String command = turn.query("done");
        if (command.isEmpty()) return Optional.empty();
        boolean waits = turn.query("waits").equals("1");
        String key = waits ? "done.waits" : "done." + command;
        String sentence = turn.say().find(key).orElseGet(() -> turn.say().of("done"));
        return Optional.of(new Frame.News(sentence, undoable(turn, where(turn, business)), waits));
    }

    private static String where(Turn turn, String business) {
        String of = turn.query("of");
        return business.isEmpty() && of.matches("b_[0-9a-z]{1,40}") ? of : business;
    }

    /// The entry, where the reader can take it back now and nothing stands on it.
    private static String undoable(Turn turn, String business) {
        String entry = turn.query("entry");
        if (business.isEmpty() || !entry.matches("[1-9][0-9]{0,17}")) return "";
        String before = Long.toString(Long.parseLong(entry) + 1);
        String at = "/api/v1/businesses/" + business + "/undoable?limit=1&before=" + before;
        boolean there =
                turn.find(at).list("undoable").stream()
                        .anyMatch(row -> row.text("seq").equals(entry) && free(row));
        return there ? entry : "";
    }

    /// Whether nothing stands on it, so that it can be undone.
    static boolean free(Data undoable) {
        return undoable.list("since").isEmpty();
    }
}
