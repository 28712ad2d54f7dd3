package org.bailiwick.ads.pages;

import java.util.List;
import java.util.function.Function;

/// HTML as values. Text is escaped by being text; only [#el] makes tags.
public sealed interface Html {
    record Attribute(String name, String value) implements Html {}

    record Markup(String html) implements Html {
        @Override
        public String toString() {
            return html;
        }
    }

    /// @param tag written by us, never taken from anywhere
    static Markup el(String tag, Html... parts) {
        StringBuilder open = new StringBuilder("<").append(tag);
        StringBuilder inside = new StringBuilder();
        for (Html part : parts) {
            switch (part) {
                case Attribute(var name, var value) ->
                        open.append(' ')
                                .append(name)
                                .append("=\"")
                                .append(escaped(value))
                                .append('"');
                case Markup(var html) -> inside.append(html);
            }
        }
        open.append('>');
        if (isVoid(tag)) return new Markup(open.toString());
        return new Markup(open.append(inside).append("</").append(tag).append('>').toString());
    }

    /// An element that holds text only.
    static Markup el(String tag, String text) {
        return el(tag, text(text));
    }

    private static boolean isVoid(String tag) {
        return switch (tag) {
            case "meta", "link", "input", "br", "hr" -> true;
            default -> false;
        };
    }

    static Attribute at(String name, String value) {
        return new Attribute(name, value);
    }

    static Attribute css(String names) {
        return new Attribute("class", names);
    }

    static Attribute id(String id) {
        return new Attribute("id", id);
    }

    static Markup text(String text) {
        return new Markup(escaped(text));
    }

    static Markup all(Html... parts) {
        StringBuilder html = new StringBuilder();
        for (Html part : parts) if (part instanceof Markup markup) html.append(markup.html());
        return new Markup(html.toString());
    }

    static <T> Markup each(List<T> things, Function<T, Markup> shown) {
        StringBuilder html = new StringBuilder();
        for (T thing : things) html.append(shown.apply(thing).html());
        return new Markup(html.toString());
    }

    static Markup none() {
        return new Markup("");
    }

    static Markup when(boolean holds, Markup then) {
        return holds ? then : none();
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
