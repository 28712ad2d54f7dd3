package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Levels;

import java.util.Map;
import java.util.function.BiFunction;

/// Partners and shares; and what lasts longer, or ends.
final class PartnerForms {
    private PartnerForms() {}

    static void add(Map<String, Form> forms) {
        forms.put("partner", new Form("partner nordwind with agentur", PartnerForms::partner));
        forms.put("share", new Form("share nord with agentur up to operator", PartnerForms::share));
        forms.put(
                "raise", new Form("raise share of nord with agentur to admin", PartnerForms::cap));
        forms.put(
                "lower",
                new Form("lower share of nord with agentur to analyst", PartnerForms::cap));
        forms.put(
                "pause",
                new Form("pause share of nord with agentur", c -> shareOf(c, Deed.Pause::new)));
        forms.put(
                "resume",
                new Form("resume share of nord with agentur", c -> shareOf(c, Deed.Resume::new)));
        forms.put(
                "end",
                new Form(
                        "end share of nord with agentur`, `end partnership of nordwind with"
                                + " agentur`, `end code of agentur` or `end group campaigns",
                        PartnerForms::end));
        forms.put(
                "leave",
                new Form(
                        "leave partnership of agentur with nordwind",
                        c -> between(c, Deed.LeavePartner::new)));
        forms.put(
                "extend",
                new Form(DATED.formatted("extend", "extend", "extend"), PartnerForms::date));
        forms.put(
                "shorten",
                new Form(DATED.formatted("shorten", "shorten", "shorten"), PartnerForms::date));
    }

    private static final String DATED =
            "%s lena in nordwind until 2026-05-31`, `%s lena on nord until 2026-05-31` or `%s share"
                    + " of nord with agentur until 2026-05-31";

    private static Line partner(Cursor c) {
        String one = c.business();
        c.expect("with");
        return ContactForms.partner(one, c).orElseGet(() -> new Deed.Partner(one, c.business()));
    }

    private static Line share(Cursor c) {
        String asset = c.asset();
        c.expect("with");
        String partner = c.business();
        c.expect("up", "to");
        Levels cap = c.levels();
        return new Deed.Share(asset, partner, cap, c.span());
    }

    private static Line shareOf(Cursor c, BiFunction<String, String, Line> made) {
        c.expect("share", "of");
        String asset = c.asset();
        c.expect("with");
        return made.apply(asset, c.business());
    }

    private static Line cap(Cursor c) {
        return shareOf(
                c,
                (asset, partner) -> {
                    c.expect("to");
                    return new Deed.SetCap(asset, partner, c.levels());
                });
    }

    private static Line end(Cursor c) {
        if (c.take("group")) return new Deed.EndGroup(c.group());
        if (c.take("code", "of")) return new ContactDeed.EndCode(c.business());
        if (c.peek().equals("partnership")) return between(c, Deed.EndPartnership::new);
        return shareOf(c, Deed.EndShare::new);
    }

    static Line between(Cursor c, BiFunction<String, String, Line> made) {
        c.expect("partnership", "of");
        String one = c.business();
        c.expect("with");
        return made.apply(one, c.business());
    }

    private static Line date(Cursor c) {
        if (c.peek().equals("share")) {
            return shareOf(c, (asset, partner) -> new Deed.DateShare(asset, partner, c.span()));
        }
        String person = c.person();
        if (c.take("on")) {
            return new Deed.DateAssignment(person, c.asset(), c.in(), c.span());
        }
        c.expect("in");
        return new Deed.DateMember(person, c.business(), c.span());
    }
}
