package org.bailiwick.server.notify;

import org.bailiwick.server.web.Html;
import org.bailiwick.server.words.LetterWords;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a letter down, once as plain text and once as HTML, with the same words and nothing that
/// has to be fetched from elsewhere.
///
/// @param url where its button leads; empty for none
/// @param wishes where its reader says what he wants to be told; empty where there is no choice
record Sheet(
        String subject,
        List<String> paragraphs,
        String button,
        Optional<String> url,
        List<String> small,
        Optional<String> wishes) {
    private static final String BODY =
            "body style=\"font-family:sans-serif;line-height:1.5;max-width:36em;margin:2em auto;"
                    + "padding:0 1em\"";
    private static final String BUTTON =
            "a style=\"display:inline-block;padding:0.6em 1.2em;background:#1a4d8f;color:#ffffff;"
                    + "text-decoration:none;border-radius:4px\" href=\"";
    private static final String SMALL = "p style=\"font-size:small;color:#555555\"";

    Sheet {
        paragraphs = List.copyOf(paragraphs);
        small = List.copyOf(small);
    }

    /// A letter whose words are in the catalogue under the name of its kind.
    static Sheet of(
            LetterWords words,
            String kind,
            Map<String, String> about,
            Optional<String> url,
            Optional<String> wishes) {
        List<String> small = new ArrayList<>();
        if (words.has(kind + ".small")) small.add(words.say(kind + ".small", about));
        return new Sheet(
                words.say(kind + ".subject", about),
                List.of(words.say(kind + ".text", about).split("\n", -1)),
                url.isPresent() ? words.say(kind + ".button", about) : "",
                url,
                small,
                wishes);
    }

    LetterText to(String address, LetterWords words, Instant ends) {
        List<String> last = new ArrayList<>(small);
        last.add(words.say("footer", Map.of()));
        wishes.ifPresent(w -> last.add(words.say("footer.wishes", Map.of("url", w))));
        return new LetterText(
                address,
                words.language(),
                oneLine(subject),
                plain(last),
                html(words.language(), last),
                ends);
    }

    /// Names come from people: what would begin another line, or turn the direction of text, goes.
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028-\\u202e\\u2066-\\u2069]+", " ").strip();
    }

    private String plain(List<String> last) {
        List<String> parts = new ArrayList<>();
        for (String paragraph : paragraphs) parts.add(oneLine(paragraph));
        url.ifPresent(to -> parts.add(button + ":\n" + to));
        parts.add("--");
        last.forEach(each -> parts.add(oneLine(each)));
        return String.join("\n\n", parts) + "\n";
    }

    private String html(String language, List<String> last) {
        Html html = new Html();
        html.open("!DOCTYPE html").open("html lang=\"" + language + "\"").open("head");
        html.open("meta charset=\"utf-8\"").open("title").text(oneLine(subject)).close("title");
        html.close("head").open(BODY);
        for (String paragraph : paragraphs) {
            html.open("p").text(oneLine(paragraph)).close("p");
        }
        if (url.isPresent()) {
            Html address = new Html().text(url.get());
            html.open("p").open(BUTTON + address + "\"").text(button).close("a").close("p");
        }
        for (String each : last) html.open(SMALL).text(oneLine(each)).close("p");
        return html.close("body").close("html").toString();
    }
}
