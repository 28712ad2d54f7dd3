package org.bailiwick.server.console;

import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/// Makes the body of an errand of the fields of a form.
///
/// A field is named as it stands in the body: `role`, `assets[0].asset`, `levels[]`. What was left
/// empty is left out. `:yes` behind a name is a truth (a box that was ticked), `:number` a whole
/// number, `:midnight` the first moment of a day, `:lines` a list with one entry a line, `:empty` a
/// text that is sent although it is empty, `:rows` names a part, and rows of that list that have
/// none are left out; `:given` an asset and a level, `a_… operator`: those of one asset come
/// together; `:was` a day and the instant that stands behind it, `2026-03-01 2026-03-01T09:00:00Z`:
/// where the field still names that day, the instant is sent.
final class Fields {
    /// What is about the form itself, and no part of the errand.
    static final Set<String> OWN = Set.of("csrf", "account", "back", "again", "code");

    /// The most entries of a list.
    static final int LIST_MAX = 500;

    /// What says something of other fields.
    private static final Set<String> FORM = Set.of("rows", "was");

    private static final String ROWS = ":rows";
    private static final String WAS = ":was";

    private Fields() {}

    static ObjectNode body(Posted form) {
        ObjectNode body = Json.object();
        for (Posted.Field field : form.all()) {
            if (OWN.contains(field.name())) continue;
            put(body, field.name(), field.value());
        }
        for (Posted.Field field : form.all()) {
            if (field.name().endsWith(ROWS)) leaveOut(body, field);
            if (field.name().endsWith(WAS)) keep(body, field);
        }
        return body;
    }

    /// Rows of which nothing was chosen.
    private static void leaveOut(ObjectNode body, Posted.Field field) {
        String name = field.name().substring(0, field.name().length() - ROWS.length());
        ArrayNode rows = body.withArrayProperty(name);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!rows.get(i).has(field.value())) rows.remove(i);
        }
    }

    /// A day that was not changed means the instant that it was shown for.
    private static void keep(ObjectNode body, Posted.Field field) {
        String name = field.name().substring(0, field.name().length() - WAS.length());
        String[] was = field.value().split(" ", 2);
        if (body.path(name).asString("").equals(was[0])) body.put(name, was[was.length - 1]);
    }

    private static void put(ObjectNode body, String name, String value) {
        int colon = name.lastIndexOf(':');
        String kind = colon < 0 ? "" : name.substring(colon + 1);
        String path = colon < 0 ? name : name.substring(0, colon);
        if (FORM.contains(kind) || (value.isBlank() && !kind.equals("empty"))) return;
        String[] steps = path.split("\\.", -1);
        ObjectNode at = body;
        for (int i = 0; i < steps.length - 1; i++) at = into(at, steps[i]);
        last(at, steps[steps.length - 1], kind, value.strip());
    }

    private static ObjectNode into(ObjectNode at, String step) {
        int bracket = step.indexOf('[');
        if (bracket < 0) return at.withObjectProperty(step);
        int place = place(step.substring(bracket + 1, step.length() - 1));
        ArrayNode list = at.withArrayProperty(step.substring(0, bracket));
        while (list.size() <= place) list.addObject();
        return (ObjectNode) list.get(place);
    }

    private static int place(String text) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) < LIST_MAX) {
            return Integer.parseInt(text);
        }
        throw Fault.wrong("a form has at most %d rows: send fewer at a time".formatted(LIST_MAX));
    }

    private static void last(ObjectNode at, String step, String kind, String value) {
        if (step.endsWith("[]")) {
            at.withArrayProperty(step.substring(0, step.length() - 2)).add(value);
            return;
        }
        switch (kind) {
            case "yes" -> at.put(step, !value.equals("no"));
            case "number" -> number(at, step, value);
            case "given" -> given(at.withArrayProperty(step), value);
            case "lines" -> lines(at.withArrayProperty(step), value);
            case "midnight" -> at.put(step, midnight(value));
            default -> at.put(step, value);
        }
    }

    private static void given(ArrayNode list, String value) {
        int space = value.indexOf(' ');
        if (space < 0) return;
        String asset = value.substring(0, space);
        for (var row : list) {
            if (!row.path("asset").asString("").equals(asset)) continue;
            row.withArrayProperty("levels").add(value.substring(space + 1));
            return;
        }
        list.addObject().put("asset", asset).putArray("levels").add(value.substring(space + 1));
    }

    /// The first moment of a day.
    private static String midnight(String value) {
        return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? value + "T00:00:00Z" : value;
    }

    private static void number(ObjectNode at, String step, String value) {
        if (value.matches("-?[0-9]{1,9}")) at.put(step, Integer.parseInt(value));
        else at.put(step, value);
    }

    private static void lines(ArrayNode list, String value) {
        List.of(value.split("[\\s,;]+", -1)).stream()
                .filter(line -> !line.isBlank())
                .limit(LIST_MAX)
                .forEach(list::add);
    }
}
