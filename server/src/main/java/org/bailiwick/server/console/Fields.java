package org.bailiwick.server.console;

import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes the body of an errand of the fields of a form.
///
/// A field is named as it stands in the body: `role`, `assets[0].asset`, `levels[]`. What was left
/// empty is left out. Behind a name:
///
/// - `:yes` is a truth (a box that was ticked), `:number` a whole number, `:empty` a text that is
///   sent although it is empty;
/// - `:lines` is a list with one entry a line, `:list` one that is sent even where nothing of it
///   was ticked;
/// - `:rows` names a part, and rows of that list that have none are left out;
/// - `:given` is an asset and a level, `a_… operator`: those of one asset come together;
/// - `:kind` is an asset and its kind, `a_… pixel`, and `:for` a kind and one of its levels, `pixel
///   analyst`: it counts where the asset is of that kind;
/// - `:was` is a day and the instant that stands behind it, `2026-03-01 2026-03-01T09:00:00Z`:
///   where the field still names that day, the instant is sent.
final class Fields {
    /// What is about the form itself, and no part of the errand.
    static final Set<String> OWN = Set.of("csrf", "account", "back", "again", "code");

    /// The most entries of a list.
    static final int LIST_MAX = 500;

    /// What says something of other fields.
    private static final Set<String> FORM = Set.of("rows", "was");

    private static final String ROWS = ":rows";
    private static final String WAS = ":was";

    /// The kinds that are sent although nothing stands in them.
    private static final Set<String> SENT_EMPTY = Set.of("empty", "list");

    /// Words without an at sign, and behind them an address in angle brackets.
    private static final Pattern NAMED =
            Pattern.compile("(?<![^\\s,;<>])(?:[^\\s<>@,;]++[ \\t]*+)*+<([^<>\\s,;]+)>");

    private Fields() {}

    static ObjectNode body(Posted form) {
        ObjectNode body = Json.object();
        for (Posted.Field field : form.all()) {
            if (OWN.contains(field.name()) || ofAnother(form, field)) continue;
            put(body, field.name(), field.value());
        }
        for (Posted.Field field : form.all()) {
            if (field.name().endsWith(ROWS)) leaveOut(body, field);
            if (field.name().endsWith(WAS)) keep(body, field);
        }
        return body;
    }

    /// A level of another kind than the asset is of.
    private static boolean ofAnother(Posted form, Posted.Field level) {
        if (!level.name().endsWith(":for")) return false;
        String kind = first(level.value());
        return form.all().stream()
                .noneMatch(f -> f.name().endsWith(":kind") && rest(f.value()).equals(kind));
    }

    private static String first(String value) {
        return value.strip().split(" ", 2)[0];
    }

    private static String rest(String value) {
        String text = value.strip();
        return text.substring(Math.min(first(text).length() + 1, text.length()));
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
        boolean sent = !value.isBlank() || SENT_EMPTY.contains(kind);
        if (FORM.contains(kind) || !sent) return;
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
        throw Fault.wrongInput("a form has at most %d rows: send fewer at a time", LIST_MAX);
    }

    private static void last(ObjectNode at, String step, String kind, String value) {
        if (step.endsWith("[]")) {
            at.withArrayProperty(step.substring(0, step.length() - 2)).add(value);
            return;
        }
        switch (kind) {
            case "yes" -> at.put(step, !value.equals("no"));
            case "list" -> at.withArrayProperty(step);
            case "number" -> number(at, step, value);
            case "kind" -> at.put(step, first(value));
            case "for" -> at.withArrayProperty(step).add(rest(value));
            case "given" -> given(at.withArrayProperty(step), value);
            case "lines" -> lines(at.withArrayProperty(step), value);
            default -> once(at, step, value);
        }
    }

    /// Where a form offers one thing in two ways, nobody but who fills it in can say which counts.
    private static void once(ObjectNode at, String step, String value) {
        if (at.has(step) && !at.path(step).asString("").equals(value)) {
            throw Fault.wrong(step, "`%s` is filled in in two ways: keep one of them", step);
        }
        at.put(step, value);
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

    private static void number(ObjectNode at, String step, String value) {
        if (value.matches("-?[0-9]{1,9}")) at.put(step, Integer.parseInt(value));
        else at.put(step, value);
    }

    /// Addresses as a mail program writes them, `"Neu, Eins" <eins@example.org>`, without the
    /// names.
    private static String bare(String value) {
        String unquoted = value.replaceAll("\"[^\"\\n<>]*\"(?=[ \\t]*<)", "");
        return NAMED.matcher(unquoted).replaceAll(" $1 ");
    }

    private static void lines(ArrayNode list, String value) {
        List.of(bare(value).split("[\\s,;]+", -1)).stream()
                .filter(line -> !line.isBlank())
                .limit(LIST_MAX)
                .forEach(list::add);
    }
}
