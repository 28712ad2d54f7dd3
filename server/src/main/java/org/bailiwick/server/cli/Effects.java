package org.bailiwick.server.cli;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// What an errand did or would do, as lines on a terminal.
final class Effects {
    private Effects() {}

    static List<String> lines(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        if (!answer.has("effects")) {
            lines.add(done(answer));
            for (JsonNode dropped : answer.path("dropped")) {
                lines.add(
                        "  left out: %s (%s)"
                                .formatted(
                                        dropped.path("asset").asString(""),
                                        dropped.path("why").asString("")));
            }
            return lines;
        }
        for (JsonNode effect : answer.path("effects")) effect(effect, lines);
        for (JsonNode share : answer.path("shares")) share(share, lines);
        long more = answer.path("shares_left_out").asLong(0);
        if (more > 0) lines.add("and %d shares more".formatted(more));
        if (lines.isEmpty()) lines.add("nobody would gain or lose anything now");
        forecast(answer.path("forecast"), lines);
        if (answer.path("waits").asBoolean(false)) {
            lines.add("note: " + answer.at("/second_admin/text").asString(""));
            lines.add("nothing was done: leave out --preview to ask for it");
            return lines;
        }
        lines.add("nothing was done: leave out --preview to do it");
        return lines;
    }

    private static String done(JsonNode answer) {
        String waits = answer.at("/approval/id").asString("");
        if (!waits.isEmpty()) {
            return "waits for a second admin: %s; ask one to `do approve-command approval=%s`"
                    .formatted(waits, waits);
        }
        String id = answer.path("id").asString("");
        return id.isEmpty() ? "done" : "done: " + id;
    }

    private static void effect(JsonNode effect, List<String> lines) {
        JsonNode object = effect.path("object");
        String who = effect.at("/person/name").asString(effect.at("/person/id").asString(""));
        lines.add("%s on %s".formatted(who, object.path("name").asString("")));
        say("  gains", effect.path("gained"), lines);
        say("  loses", effect.path("lost"), lines);
    }

    /// What the partner's own admins could hand out, whoever of their people holds it.
    private static void share(JsonNode share, List<String> lines) {
        lines.add(
                "the people of %s on %s, at most (the share is %s, cap: %s)"
                        .formatted(
                                share.at("/partner/name").asString(""),
                                share.at("/asset/name").asString(""),
                                share.path("state").asString(""),
                                String.join(
                                        " ",
                                        share.path("cap")
                                                .valueStream()
                                                .map(level -> level.asString(""))
                                                .toList())));
        int before = lines.size();
        say("  gain", share.path("gained"), lines);
        say("  lose", share.path("lost"), lines);
        if (lines.size() == before) lines.add("  nothing changes now");
    }

    private static void say(String what, JsonNode actions, List<String> lines) {
        if (actions.isEmpty()) return;
        List<String> names = actions.valueStream().map(a -> a.asString("")).toList();
        lines.add(what + " " + String.join(" ", names));
    }

    /// What somebody will be able to do, and what is pointed out.
    static void forecast(JsonNode forecast, List<String> lines) {
        if (forecast.isMissingNode()) return;
        for (JsonNode asset : forecast.path("assets")) {
            List<String> labels =
                    asset.path("can").valueStream().map(a -> a.path("label").asString("")).toList();
            lines.add(
                    "will it work? on %s: %s"
                            .formatted(
                                    asset.path("name").asString(""),
                                    labels.isEmpty() ? "nothing" : String.join(", ", labels)));
        }
        for (JsonNode warning : forecast.path("warnings")) {
            lines.add("note: " + warning.path("text").asString(""));
        }
    }
}
