package org.bailiwick.server.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The attributes of a tag of a page, as our templates write them.
///
/// @param attributes each as it stands in the page; nothing for one without a value
record Tag(Map<String, Optional<String>> attributes) {
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z0-9:_-]+)(?:=\"([^\"]*)\")?");

    static Tag of(String text) {
        Map<String, Optional<String>> attributes = new LinkedHashMap<>();
        Matcher each = ATTRIBUTE.matcher(text);
        while (each.find()) attributes.put(each.group(1), Optional.ofNullable(each.group(2)));
        return new Tag(attributes);
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /// What it says there; empty where it says nothing.
    String text(String name) {
        return attributes.getOrDefault(name, Optional.empty()).map(Tag::unescaped).orElse("");
    }

    Tag with(String name, String value) {
        Map<String, Optional<String>> all = new LinkedHashMap<>(attributes);
        all.put(name, Optional.of(escaped(value)));
        return new Tag(all);
    }

    Tag marked(String name, boolean yes) {
        Map<String, Optional<String>> all = new LinkedHashMap<>(attributes);
        all.remove(name);
        if (yes) all.put(name, Optional.empty());
        return new Tag(all);
    }

    /// As it stands in a page, with a space before each.
    String written() {
        StringBuilder text = new StringBuilder();
        attributes.forEach((name, value) -> {
            text.append(' ').append(name);
            value.ifPresent(v -> text.append("=\"").append(v).append('"'));
        });
        return text.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
