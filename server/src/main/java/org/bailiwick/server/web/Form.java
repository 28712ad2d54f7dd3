package org.bailiwick.server.web;

import org.bailiwick.server.sentence.Sentence;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A JSON object read member by member. What is missing or of a wrong type is named by its path.
public final class Form {
    /// What a rule begins with: the name of the member that it is about.
    private static final String RULE = "`%s` ";

    private final ObjectNode node;
    private final String path;
    private final boolean strict;
    private final Set<String> asked = new HashSet<>();
    private final List<Form> within = new ArrayList<>();

    private Form(ObjectNode node, String path, boolean strict) {
        this.node = node;
        this.path = path;
        this.strict = strict;
    }

    /// In which a member that is `null` is not there.
    public static Form lenient(ObjectNode body) {
        return new Form(body, "", false);
    }

    /// As [#lenient], of an object within a body.
    ///
    /// @param path where it stands
    public static Form within(ObjectNode object, String path) {
        return new Form(object, path, false);
    }

    /// In which a member that is `null` is wrong: it may be a slip where something else was meant.
    public static Form of(ObjectNode body) {
        return new Form(body, "", true);
    }

    /// The object as it was sent.
    public ObjectNode node() {
        return node;
    }

    /// The names of all members.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (var member : node.properties()) names.add(member.getKey());
        return names;
    }

    /// @throws Fault where a member is there that nobody has asked for
    public void refuseUnknown() {
        for (String name : names()) {
            if (!asked.contains(name)) throw wrong(name, "is not known here: leave it out");
        }
        within.forEach(Form::refuseUnknown);
    }

    public boolean has(String name) {
        asked.add(name);
        if (!node.path(name).isNull()) return node.has(name);
        if (strict) throw wrong(name, "is null: leave it out, or give a value");
        return false;
    }

    /// @throws Fault where it is missing, no text, or longer
    public String text(String name, int lengthMax) {
        return findText(name, lengthMax).orElseThrow(() -> missing(name, "a text"));
    }

    public Optional<String> findText(String name, int lengthMax) {
        if (!has(name)) return Optional.empty();
        JsonNode value = node.path(name);
        if (!value.isString()) throw wrong(name, "must be a text");
        String text = value.stringValue();
        if (text.length() > lengthMax) {
            throw wrong(name, "has at most %d characters", lengthMax);
        }
        return Optional.of(text);
    }

    public Form object(String name) {
        return findObject(name).orElseThrow(() -> missing(name, "an object"));
    }

    public Optional<Form> findObject(String name) {
        if (!has(name)) return Optional.empty();
        if (node.path(name) instanceof ObjectNode object) {
            Form inner = new Form(object, at(name), strict);
            within.add(inner);
            return Optional.of(inner);
        }
        throw wrong(name, "must be an object");
    }

    public Optional<ArrayNode> findArray(String name) {
        if (!has(name)) return Optional.empty();
        if (node.path(name) instanceof ArrayNode array) return Optional.of(array);
        throw wrong(name, "must be an array");
    }

    /// The texts of an array; none where it is missing.
    public List<String> texts(String name, int countMax, int lengthMax) {
        Optional<ArrayNode> array = findArray(name);
        if (array.isEmpty()) return List.of();
        if (array.get().size() > countMax) {
            throw wrong(name, "has at most %d entries", countMax);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array.get()) {
            if (!each.isString() || each.stringValue().length() > lengthMax) {
                throw wrong(name, "holds texts of at most %d characters only", lengthMax);
            }
            texts.add(each.stringValue());
        }
        return texts;
    }

    /// The objects of an array; none where it is missing.
    public List<Form> objects(String name, int countMax) {
        Optional<ArrayNode> array = findArray(name);
        if (array.isEmpty()) return List.of();
        if (array.get().size() > countMax) {
            throw wrong(name, "has at most %d entries", countMax);
        }
        List<Form> objects = new ArrayList<>();
        for (JsonNode each : array.get()) {
            if (!(each instanceof ObjectNode object)) throw wrong(name, "holds objects only");
            Form inner = new Form(object, "%s[%d]".formatted(at(name), objects.size()), strict);
            within.add(inner);
            objects.add(inner);
        }
        return objects;
    }

    public boolean flag(String name) {
        if (!has(name)) return false;
        JsonNode value = node.path(name);
        if (!value.isBoolean()) throw wrong(name, "must be true or false");
        return value.booleanValue();
    }

    public Optional<Integer> findCount(String name) {
        if (!has(name)) return Optional.empty();
        JsonNode value = node.path(name);
        boolean fits = value.isIntegralNumber() && value.canConvertToInt();
        if (!fits || value.intValue() < 0) {
            throw wrong(name, "must be a whole number, 0 or more");
        }
        return Optional.of(value.intValue());
    }

    /// @param rule what is said of the member, behind its name, with these values in its holes
    public Fault wrong(String name, String rule, Object... values) {
        List<Object> all = new ArrayList<>();
        all.add(at(name));
        all.addAll(Arrays.asList(values));
        return Fault.wrong(at(name), RULE + rule, all.toArray());
    }

    private Fault missing(String name, String what) {
        return Fault.wrong(at(name), "`%s` is missing: give %s", at(name), Sentence.of(what));
    }

    /// The path of a member, as a fault names it.
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
