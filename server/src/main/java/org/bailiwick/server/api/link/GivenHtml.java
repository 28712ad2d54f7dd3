package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.notify.ProbeResult;
import org.bailiwick.server.notify.Probes;
import org.bailiwick.server.web.Html;
import org.bailiwick.server.web.Json;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The page of what a client gave, written out.
final class GivenHtml {
    private static final PageStyle STYLE = PageStyle.of(LinkTerms.NO_COLOUR);

    /// As that of the first page, and its own forms may be sent.
    static final String POLICY = STYLE.policy().replace("form-action 'none'", "form-action 'self'");

    /// From what the page is made.
    record Seen(Office office, Directory today, Probes probes, Instant now) {}

    private final Html html = new Html();
    private final PageWords words;

    private GivenHtml(PageWords words) {
        this.words = words;
    }

    static GivenHtml in(String wanted) {
        return new GivenHtml(PageWords.of(List.of(LinkLanguage.values()), wanted));
    }

    Html nothing() {
        head("nothing.title");
        html.element("p", words.say("nothing.text"));
        return end();
    }

    /// @param to where the button leads
    Html ask(String to) {
        head("given.title");
        html.element("p", words.say("given.ask"));
        html.open("form method=\"post\" action=\"" + to + "\"");
        html.element("button", words.say("given.send")).close("form");
        return end();
    }

    Html sent() {
        head("given.title");
        html.element("p", words.say("given.sent"));
        return end();
    }

    /// @param path of this page
    /// @param said what came of what was asked, by its key
    Html list(Seen seen, Confirmation given, String path, Optional<String> said) {
        Directory today = seen.today;
        head("given.title");
        said.ifPresent(key -> html.element("p role=\"status\"", words.say("given.said." + key)));
        Business agency = today.links().agency(given);
        String day = words.day(given.at(), agency.zone());
        html.element("p", words.say("given.to", agency.name(), day));
        people(seen.office, today, given);
        for (Part part : given.parts()) part(seen, given, part, path);
        html.element("p", words.say("given.stays"));
        return end();
    }

    private void people(Office office, Directory today, Confirmation given) {
        if (given.terms().named().isEmpty()) return;
        html.element("h2", words.say("given.people")).open("ul");
        for (var id : given.terms().named()) {
            today.find(id)
                    .flatMap(m -> office.open(today.person(m).name()))
                    .ifPresent(name -> html.open("li").text(name).close("li"));
        }
        html.close("ul");
    }

    private void part(Seen seen, Confirmation given, Part part, String path) {
        Directory today = seen.today;
        Instant now = seen.now;
        String name = today.find(part.asset()).map(a -> a.name()).orElse("…");
        html.open("section").open("h2").text(name).close("h2");
        String result = words.say("given.result." + Json.word(part.result()));
        html.element("p", result + " " + words.say("given.levels", labels(today, part)));
        Promise.of(today, given, part, now)
                .map(p -> words.say("given.health." + Json.word(p.state())))
                .ifPresent(text -> html.element("p", text));
        seen.probes.of(given.id(), part.asset()).forEach(this::said);
        Optional<Share> share =
                today.find(part.asset())
                        .flatMap(a -> today.share(a, today.links().agency(given)))
                        .filter(s -> part.result().given() && Promise.stands(today, s, now));
        share.ifPresent(s -> buttons(s, seen, part, path));
        html.element("p class=\"quiet\"", words.say("given.unknown-use")).close("section");
    }

    /// What a platform says; nothing while it has said nothing.
    private void said(ProbeResult result) {
        if (result.state() == ProbeResult.State.NOT_KNOWN) return;
        String key = "given.probe." + Json.word(result.state());
        html.element(
                "p", words.say(key, result.platform(), words.day(result.asked(), ZoneOffset.UTC)));
    }

    private String labels(Directory today, Part part) {
        return today.find(part.asset())
                .flatMap(a -> today.kind(a.kind()))
                .map(kind ->
                        part.levels().names().stream()
                                .map(n -> kind.level(n).map(l -> l.label()).orElse(n))
                                .map(words::model)
                                .toList())
                .map(all -> String.join(", ", all))
                .orElseGet(() -> part.levels().toString());
    }

    private void buttons(Share share, Seen seen, Part part, String path) {
        ZoneId zone = GivenHtmlPages.zone(seen.today, share);
        Instant until = share.period().until();
        if (share.period().startsAfter(seen.now)) {
            html.element("p", words.say("given.from", words.moment(share.period().from(), zone)));
        }
        html.element(
                "p",
                until.equals(Period.OPEN_END)
                        ? words.say("until.open")
                        : words.say("given.until", words.lastDay(until, zone)));
        String asset = "input type=\"hidden\" name=\"asset\" value=\"" + part.asset() + "\"";
        html.open("form method=\"post\" action=\"" + path + "/ends\"").open(asset);
        html.element("button", words.say("given.end")).close("form");
        html.open("form method=\"post\" action=\"" + path + "/untils\"").open(asset);
        html.open("label").text(words.say("given.last-day")).text(" ");
        html.open("input type=\"date\" name=\"until\" required").close("label");
        html.element("button", words.say("given.shorten")).close("form");
    }

    private void head(String title) {
        html.open("!doctype html").open("html lang=\"" + words.tag() + "\"").open("head");
        html.open("meta charset=\"utf-8\"");
        html.open("meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
        html.open("title").text(words.say(title)).close("title");
        html.open("style").text(STYLE.text()).close("style");
        html.close("head").open("body").open("main").element("h1", words.say(title));
    }

    private Html end() {
        return html.close("main").close("body").close("html");
    }
}
