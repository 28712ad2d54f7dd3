package org.bailiwick.server.console;

import org.bailiwick.server.web.Posted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills a form of a page with what was sent by it, and says in it why that was refused. The page
/// is one of ours, read as our templates write it.
final class Refill {
    private static final String IN_TAG = "(?:[^>\"]|\"[^\"]*+\")*+";
    private static final Pattern FORM =
            Pattern.compile("<form\\b(" + IN_TAG + ")>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile(
                    ("<input\\b(?<input>%1$s)>"
                                    + "|<textarea\\b(?<area>%1$s)>.*?</textarea>"
                                    + "|<select\\b(?<select>%1$s)>(?<options>.*?)</select>")
                            .formatted(IN_TAG),
                    Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b(" + IN_TAG + ")>");
    private static final Pattern SAID = Pattern.compile("<div class=\"form-said\"[^>]*></div>");
    private static final Pattern DETAILS =
            Pattern.compile("<details\\b(?<open>" + IN_TAG + ")>|</details>");

    /// What a page was made with for whoever sends it, and what no page is ever filled with.
    private static final Set<String> RENEWED = Set.of("csrf", "account", "back");

    private static final Set<String> UNTOUCHED = Set.of("hidden", "password", "file", "submit");

    /// What was sent under each name and has found no field so far, in the order of the form.
    private final Map<String, Deque<String>> sent = new HashMap<>();

    private Refill(Posted form) {
        for (Posted.Field field : form.all()) {
            sent.computeIfAbsent(field.name(), _ -> new ArrayDeque<>()).add(field.value());
        }
    }

    /// The page with the form as it was sent.
    ///
    /// @param action where the form was sent to
    /// @param said what is said in the form
    /// @return nothing where the page has no such form
    static Optional<String> of(String page, String action, Posted sent, String said) {
        Optional<MatchResult> form = form(page, action, sent);
        return form.map(found -> filled(page, found, sent, said));
    }

    /// The one that has everything that was sent unseen, and most of what was sent at all.
    private static Optional<MatchResult> form(String page, String action, Posted sent) {
        Optional<MatchResult> best = Optional.empty();
        long most = 0;
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            Tag tag = Tag.of(forms.group(1));
            if (!tag.text("method").equals("post") || !tag.text("action").equals(action)) continue;
            long alike = alike(forms.group(2), sent);
            if (alike <= most) continue;
            most = alike;
            best = Optional.of(forms.toMatchResult());
        }
        return best;
    }

    /// How many fields were sent; none where one that is not seen was another.
    private static long alike(String content, Posted sent) {
        long alike = 1;
        Matcher fields = FIELD.matcher(content);
        while (fields.find()) {
            Tag tag = tag(fields);
            String name = tag.text("name");
            boolean hidden = tag.text("type").equals("hidden") && !RENEWED.contains(name);
            if (hidden && !sent.all().contains(new Posted.Field(name, tag.text("value")))) return 0;
            if (sent.all().stream().anyMatch(f -> f.name().equals(name))) alike++;
        }
        return alike;
    }

    private static String filled(String page, MatchResult form, Posted sent, String said) {
        Refill refill = new Refill(sent);
        String content = FIELD.matcher(form.group(2)).replaceAll(f -> quoted(refill.field(f)));
        String shown = opened(content, content.length(), true);
        // A form in a form is none: what has one of its own stands behind.
        boolean own = said.contains("<form");
        String message =
                "<div class=\"form-said\" role=\"alert\" tabindex=\"-1\" autofocus>"
                        + said
                        + "</div>";
        Matcher place = SAID.matcher(shown);
        boolean inside = !own && place.find();
        String head = page.substring(0, form.start(2));
        return opened(head, head.length(), false)
                + (inside ? place.replaceFirst(quoted(message)) : shown)
                + "</form>"
                + (inside ? "" : message)
                + page.substring(form.end());
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    /// With those parts opened in which its end stands, or all of them.
    private static String opened(String text, int end, boolean all) {
        Deque<Integer> around = new ArrayDeque<>();
        List<Integer> places = new ArrayList<>();
        Matcher details = DETAILS.matcher(text).region(0, end);
        while (details.find()) {
            if (details.group("open") == null) around.poll();
            else around.push(details.end() - 1);
            if (all && details.group("open") != null) places.add(details.end() - 1);
        }
        if (!all) around.descendingIterator().forEachRemaining(places::add);
        StringBuilder opened = new StringBuilder(text);
        for (int place : places.reversed()) opened.insert(place, " open");
        return opened.toString();
    }

    private static Tag tag(MatchResult field) {
        for (String kind : List.of("input", "area", "select")) {
            String attributes = field.group(kind);
            if (attributes != null) return Tag.of(attributes);
        }
        throw new IllegalStateException("no field: " + field.group());
    }

    private String field(MatchResult field) {
        Tag tag = tag(field);
        if (tag.has("disabled")) return field.group();
        String name = tag.text("name");
        if (field.group("area") != null) {
            return next(name)
                    .map(text ->
                            "<textarea" + tag.written() + ">" + Tag.escaped(text) + "</textarea>")
                    .orElse(field.group());
        }
        if (field.group("options") != null) return select(field, tag);
        String type = tag.text("type");
        if (type.equals("checkbox") || type.equals("radio")) {
            boolean ticked = take(name, tag.has("value") ? tag.text("value") : "on");
            return "<input" + tag.marked("checked", ticked).written() + ">";
        }
        Optional<String> value = next(name);
        if (UNTOUCHED.contains(type) || value.isEmpty()) return field.group();
        return "<input" + tag.with("value", value.get()).written() + ">";
    }

    private String select(MatchResult field, Tag tag) {
        String options = field.group("options");
        String value = Optional.ofNullable(sent.get(tag.text("name"))).map(Deque::peek).orElse("");
        boolean offered =
                OPTION.matcher(options)
                        .results()
                        .anyMatch(o -> Tag.of(o.group(1)).text("value").equals(value));
        if (!offered || !take(tag.text("name"), value)) return field.group();
        String chosen =
                OPTION.matcher(options)
                        .replaceAll(o -> {
                            Tag option = Tag.of(o.group(1));
                            boolean own = option.text("value").equals(value);
                            Tag marked = option.marked("selected", own);
                            return quoted("<option" + marked.written() + ">");
                        });
        return "<select" + tag.written() + ">" + chosen + "</select>";
    }

    private Optional<String> next(String name) {
        return Optional.ofNullable(sent.get(name)).map(Deque::poll);
    }

    private boolean take(String name, String value) {
        Deque<String> left = sent.getOrDefault(name, new ArrayDeque<>());
        if (!value.equals(left.peek())) return false;
        left.poll();
        return true;
    }
}
