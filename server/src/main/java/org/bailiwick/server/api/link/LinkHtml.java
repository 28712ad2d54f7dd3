package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;
import org.bailiwick.server.api.link.Opening.Opened;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.web.Html;

import java.util.List;
import java.util.stream.Collectors;

/// The first page of an access link, for people: no script, nothing from elsewhere.
final class LinkHtml {
    /// A page, and the policy that goes with it.
    record Page(String text, String policy) {}

    private final Html html = new Html();
    private final PageWords words;
    private final PageStyle style;

    private LinkHtml(PageWords words, int colour) {
        this.words = words;
        style = PageStyle.of(colour);
    }

    /// What everybody sees whose link does not open.
    static Page nothing(String wanted) {
        PageWords words = PageWords.of(List.of(LinkLanguage.values()), wanted);
        LinkHtml page = new LinkHtml(words, LinkTerms.NO_COLOUR);
        page.head(words.say("nothing.title"));
        page.html.element("h1", words.say("nothing.title"));
        page.html.element("p", words.say("nothing.text"));
        return page.end();
    }

    /// What everybody sees before the link opens.
    static Page early(Opened opened, String wanted) {
        LinkTerms terms = opened.link().terms();
        Business agency = opened.today().links().agency(opened.link());
        LinkHtml page = new LinkHtml(PageWords.of(terms.languages(), wanted), terms.colour());
        page.head(page.words.say("early.title"));
        page.html.element("h1", page.words.say("early.title"));
        page.html.element("p", page.proved(agency));
        page.html.element(
                "p", page.words.say("early.text", agency.name(), page.opens(terms, agency)));
        return page.end();
    }

    /// @param logo where the logo is found
    /// @param give where one chooses what one gives; empty where that is only looked at
    static Page page(Opened opened, Office office, String logo, String give, String wanted) {
        AccessLink link = opened.link();
        LinkHtml page =
                new LinkHtml(PageWords.of(link.terms().languages(), wanted), link.terms().colour());
        page.write(opened, office, logo, give);
        return page.end();
    }

    private void write(Opened opened, Office office, String logo, String give) {
        AccessLink link = opened.link();
        LinkTerms terms = link.terms();
        Business agency = opened.today().links().agency(link);
        head(words.say("title", agency.name()));
        if (!link.logo().isEmpty()) {
            html.open("p").open("img alt=\"\" src=\"" + logo + "\"");
            html.close("p");
        }
        html.element("h1", words.say("title", agency.name()));
        html.element("p class=\"quiet\"", proved(agency));
        office.open(terms.reason())
                .ifPresent(text -> {
                    html.element("h2", words.say("why"));
                    html.open("blockquote").text(text).close("blockquote");
                });
        button(give);
        html.element("h2", words.say("what"));
        for (Wanted wanted : terms.wanted()) kind(opened, wanted);
        html.element("h2", words.say("how-long"));
        html.element("p", until(terms, agency));
        if (opened.early()) {
            html.element("p", words.say("opens", opens(terms, agency)));
        }
        if (!terms.expires().equals(Period.OPEN_END)) {
            String last = words.lastDay(terms.expires(), agency.zone());
            html.element("p", words.say("expires", last));
        }
        html.element("h2", words.say("who"));
        int named = terms.named().size();
        html.element(
                "p",
                switch (named) {
                    case 0 -> words.say("who.nobody", agency.name());
                    case 1 -> words.say("who.one", agency.name());
                    default -> words.say("who.named", Integer.toString(named), agency.name());
                });
        html.element("h2", words.say("next"));
        html.element("p", words.say("next.text"));
        button(give);
    }

    /// Leads on; nowhere on a page that is only looked at.
    private void button(String give) {
        if (give.isEmpty()) return;
        html.open("p").open("a class=\"button\" href=\"" + give + "\"");
        html.text(words.say("next.button")).close("a").close("p");
    }

    /// A token that opens a link holds nothing that an attribute could end with.
    static String address(String token) {
        return token.replaceAll("[^A-Za-z0-9_-]", "");
    }

    private String proved(Business agency) {
        return agency.domains().isEmpty()
                ? words.say("domain.none")
                : words.say("domain.proved", agency.domains().getFirst());
    }

    private void kind(Opened opened, Wanted wanted) {
        opened.today().kind(wanted.kind()).ifPresent(kind -> kind(kind, wanted));
    }

    private void kind(Kind kind, Wanted wanted) {
        String levels =
                wanted.levels().names().stream()
                        .flatMap(n -> kind.level(n).stream())
                        .map(Level::label)
                        .map(words::model)
                        .collect(Collectors.joining(", "));
        html.element("h3", words.say("kind", words.model(kind.label()), levels));
        long mask = kind.mask(wanted.levels().names());
        List<String> can = LinkJson.labels(kind, mask);
        if (!can.isEmpty()) html.element("p", words.say("may"));
        tasks("can", can);
        List<String> cannot = LinkJson.labels(kind, kind.all() & ~mask);
        if (cannot.isEmpty()) return;
        html.open("details").element("summary", words.say("may-not"));
        tasks("cannot", cannot);
        html.close("details");
    }

    private void tasks(String look, List<String> labels) {
        if (labels.isEmpty()) return;
        html.open("ul class=\"" + look + "\"");
        for (String label : labels) html.open("li").text(words.model(label)).close("li");
        html.close("ul");
    }

    private String opens(LinkTerms terms, Business agency) {
        return words.moment(terms.from(), agency.zone());
    }

    private String until(LinkTerms terms, Business agency) {
        if (terms.days() > 0) return words.say("until.days", Integer.toString(terms.days()));
        return terms.until().equals(Period.OPEN_END)
                ? words.say("until.open")
                : words.say("until.day", words.lastDay(terms.until(), agency.zone()));
    }

    private void head(String title) {
        html.open("!doctype html").open("html lang=\"" + words.tag() + "\"").open("head");
        html.open("meta charset=\"utf-8\"");
        html.open("meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
        html.open("title").text(title).close("title");
        html.open("style").text(style.text()).close("style");
        html.close("head").open("body").open("main");
    }

    private Page end() {
        html.close("main").close("body").close("html");
        return new Page(html.toString(), style.policy());
    }
}
