package org.bailiwick.server.cli;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Answers as lines on a terminal.
final class Layout {
    private Layout() {}

    static List<String> decision(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        if (answer.path("allowed").asBoolean()) {
            lines.add("allowed");
            for (JsonNode way : answer.path("ways")) {
                if (way.path("passes").asBoolean()) lines.add("  " + way.path("text").asString());
            }
            return lines;
        }
        lines.add("denied");
        denial(answer, lines);
        return lines;
    }

    private static void denial(JsonNode answer, List<String> lines) {
        for (JsonNode sentence : answer.path("explanation").path("text")) {
            lines.add("  " + sentence.asString());
        }
        String receipt = answer.path("receipt").asString("");
        lines.add(
                "  [%s%s]"
                        .formatted(
                                answer.path("reason").asString(""),
                                receipt.isEmpty() ? "" : ", receipt " + receipt));
    }

    static List<String> explanation(JsonNode answer) {
        List<String> lines = decision(answer);
        if (answer.path("allowed").asBoolean()) {
            answer.path("ways").forEach(way -> way(way, lines));
            return lines;
        }
        JsonNode told = answer.path("explanation");
        lines.add("");
        layers(told.path("layers"), "  ", lines);
        if (!told.path("way").isMissingNode()) {
            lines.add("");
            lines.add("the way that got furthest:");
            way(told.path("way"), lines);
        }
        if (!told.path("other_ways").isEmpty()) {
            lines.add("");
            lines.add("other ways:");
            told.path("other_ways").forEach(way -> way(way, lines));
        }
        return lines;
    }

    private static void way(JsonNode way, List<String> lines) {
        String text = way.path("text").asString("");
        lines.add("  " + (text.isEmpty() ? way.path("through").toString() : text));
        layers(way.path("layers"), "    ", lines);
    }

    private static void layers(JsonNode layers, String indent, List<String> lines) {
        for (JsonNode layer : layers) {
            String code = layer.path("code").asString("");
            lines.add(
                    "%s%-16s %s%s"
                            .formatted(
                                    indent,
                                    plain(layer.path("layer").asString("")),
                                    plain(layer.path("status").asString("")),
                                    code.isEmpty() ? "" : "  " + code));
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// People, assets or businesses, one a line, by their names.
    static List<String> rows(JsonNode rows) {
        List<String> lines = new ArrayList<>();
        Comparator<JsonNode> byName = Comparator.comparing(row -> row.path("name").asString(""));
        for (JsonNode row : rows.valueStream().sorted(byName).toList()) {
            String kind = row.path("kind").asString("");
            String id = (kind.isEmpty() ? "" : kind + ":") + row.path("id").asString("");
            List<String> actions = new ArrayList<>();
            row.path("actions").forEach(a -> actions.add(a.asString()));
            lines.add(
                    "%-34s  %-28s  %s"
                            .formatted(
                                    id, row.path("name").asString(""), String.join(" ", actions)));
        }
        if (lines.isEmpty()) lines.add("nobody and nothing");
        return lines;
    }

    static List<String> entry(JsonNode entry, JsonNode names) {
        List<String> lines = new ArrayList<>();
        JsonNode actor = entry.path("actor");
        String id = actor.path("id").asString("");
        String who = names.path(id).asString(id.isEmpty() ? actor.path("type").asString("") : id);
        lines.add(
                "%6d  %s  %s by %s"
                        .formatted(
                                entry.path("seq").asLong(),
                                entry.path("time").asString(""),
                                entry.path("command").asString(""),
                                who));
        for (JsonNode change : entry.path("changes")) {
            StringBuilder line = new StringBuilder("        " + change.path("type").asString(""));
            for (Map.Entry<String, JsonNode> field : change.properties()) {
                if (field.getKey().equals("type")) continue;
                String value = field.getValue().asString("");
                line.append("  ").append(field.getKey()).append('=');
                line.append(names.path(value).asString(value));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static List<String> receipt(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        JsonNode asked = answer.path("question");
        lines.add(
                "%s  %s  %s  asked %s"
                        .formatted(
                                asked.path("person").asString(""),
                                asked.path("action").asString(""),
                                asked.path("object").asString(""),
                                answer.path("at").asString("")));
        lines.add("then:");
        then(answer.path("then"), lines);
        lines.add("now:");
        then(answer.path("now"), lines);
        return lines;
    }

    private static void then(JsonNode answer, List<String> lines) {
        if (answer.path("too_long_ago").asBoolean()) {
            lines.add("  its history is too long to be worked out");
        } else if (answer.path("allowed").asBoolean()) {
            lines.add("  allowed");
        } else {
            denial(answer, lines);
        }
    }
}
