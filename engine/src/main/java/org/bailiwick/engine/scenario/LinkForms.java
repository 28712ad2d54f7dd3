package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happens to access links. A line speaks of the newest one of an agency.
final class LinkForms {
    private LinkForms() {}

    static void add(Map<String, Form> forms) {
        forms.put(
                "link",
                new Form(
                        "link of agentur for ad_account operator naming olivia`, `link of agentur"
                                + " asks for ad_account analyst naming olivia`, `link of agentur"
                                + " goes live`, `link of agentur gives nord up to analyst`, `link"
                                + " of agentur shown nord by lena`, `link of agentur forwards nord"
                                + " by lena`, `link of agentur answers nord` or `link of agentur"
                                + " refuses nord",
                        LinkForms::link));
    }

    private static Line link(Cursor c) {
        c.expect("of");
        String agency = c.business();
        if (c.take("for")) return terms(agency, true, c);
        if (c.take("asks", "for")) return terms(agency, false, c);
        if (c.take("goes")) return new Deed.MoveLink(agency, c.one(LinkState.class, "a state"));
        if (c.take("gives")) {
            String asset = c.asset();
            return new Deed.GiveByLink(agency, asset, upTo(c), c.span());
        }
        if (c.take("shown")) return by(agency, c, true);
        if (c.take("forwards")) return by(agency, c, false);
        if (c.take("answers")) return new Deed.AnswerLink(agency, c.asset(), true, upTo(c));
        c.expect("refuses");
        return new Deed.AnswerLink(agency, c.asset(), false, Optional.empty());
    }

    private static Line terms(String agency, boolean made, Cursor c) {
        String kind = c.word("a kind");
        Levels levels = c.levels();
        List<String> named = new ArrayList<>();
        while (c.take("naming")) named.add(c.person());
        return new Deed.LinkTerms(agency, made, kind, levels, List.copyOf(named), c.span());
    }

    private static Optional<Levels> upTo(Cursor c) {
        return c.take("up", "to") ? Optional.of(c.levels()) : Optional.empty();
    }

    private static Line by(String agency, Cursor c, boolean shown) {
        String asset = c.asset();
        c.expect("by");
        String person = c.person();
        return shown
                ? new Deed.ShowLink(agency, asset, person)
                : new Deed.ForwardLink(agency, asset, person);
    }
}
