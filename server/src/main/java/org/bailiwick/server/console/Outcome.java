package org.bailiwick.server.console;

import java.util.Optional;

/// What the page after an errand says of it: told in its address, looked up in our words, so that a
/// made-up address makes no page say what we did not write.
final class Outcome {
    private Outcome() {}

    /// Where to lead after an errand.
    ///
    /// @param entry that can be undone; empty for none
    static String address(String back, String command, String entry, boolean waits) {
        StringBuilder to = new StringBuilder(without(back));
        to.append(to.indexOf("?") < 0 ? '?' : '&').append("done=").append(Turn.encoded(command));
        if (waits) to.append("&waits=1");
        else if (!entry.isEmpty()) to.append("&entry=").append(Turn.encoded(entry));
        return to.toString();
    }

    private static String without(String back) {
        return back.replaceAll("[?&](done|entry|waits)=[^&#]*", "");
    }

    static Optional<Frame.News> news(Turn turn) {
        String command = turn.query("done");
        if (command.isEmpty()) return Optional.empty();
        boolean waits = turn.query("waits").equals("1");
        String entry = turn.query("entry");
        String key = waits ? "done.waits" : "done." + command;
        String sentence = turn.say().find(key).orElseGet(() -> turn.say().of("done"));
        boolean plain = entry.matches("[A-Za-z0-9._-]{1,80}");
        return Optional.of(new Frame.News(sentence, plain ? entry : "", waits));
    }
}
