package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.List;

/// What happened on one day, newest first.
public record RecordDay(String day, List<Data> entries) {
    /// @param entries newest first
    static List<RecordDay> of(Say say, List<Data> entries) {
        List<RecordDay> days = new ArrayList<>();
        for (Data entry : entries) {
            String day = entry.instant("time").map(say::day).orElse("");
            if (days.isEmpty() || !days.getLast().day().equals(day)) {
                days.add(new RecordDay(day, new ArrayList<>()));
            }
            days.getLast().entries().add(entry);
        }
        return days;
    }

    /// Who did something, as it is told to this reader.
    public static String actor(Say say, Data entry) {
        Data actor = entry.at(entry.has("on_behalf_of") ? "on_behalf_of" : "actor");
        if (actor.has("name")) return actor.text("name");
        return say.find("record.actor." + actor.text("type")).orElse(actor.text("type"));
    }
}
