package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Safety;

import java.util.Map;
import java.util.Optional;

/// What waits for a second admin, and what a business asks for its safety.
final class SafetyForms {
    private SafetyForms() {}

    static void add(Map<String, Form> forms) {
        forms.put(
                "safety",
                new Form(
                        "safety of nordwind second admin release no glass no cooling",
                        SafetyForms::safety));
        forms.put(
                "release",
                new Form(
                        "release proposal for kai in nordwind",
                        c -> new Deed.Turn(Optional.empty(), proposal(c), Proposal.Turn.RELEASE)));
    }

    static void addOwn(Map<String, Form> forms) {
        forms.put(
                "proposes",
                new Form("olivia proposes kai as admin in nordwind", SafetyForms::proposes));
        forms.put(
                "approves",
                new Form(
                        "samir approves proposal for kai in nordwind",
                        c -> decides(c, "approves", Proposal.Turn.APPROVE)));
        forms.put(
                "refuses",
                new Form(
                        "samir refuses proposal for kai in nordwind",
                        c -> decides(c, "refuses", Proposal.Turn.REFUSE)));
        forms.put(
                "withdraws",
                new Form(
                        "olivia withdraws proposal for kai in nordwind",
                        c -> decides(c, "withdraws", Proposal.Turn.WITHDRAW)));
        forms.put(
                "forces",
                new Form(
                        "olivia forces proposal for kai in nordwind",
                        c -> decides(c, "forces", Proposal.Turn.FORCE)));
        forms.put("stands", new Form("lena stands in for samir in nordwind", SafetyForms::stands));
    }

    private static Line safety(Cursor c) {
        c.expect("of");
        String business = c.business();
        boolean second = c.take("second", "admin");
        boolean release = c.take("release");
        boolean glass = !c.take("no", "glass");
        boolean cooling = !c.take("no", "cooling");
        return new Deed.SetSafety(business, new Safety(second, release, glass, cooling));
    }

    private static Line proposes(Cursor c) {
        String by = c.person();
        c.expect("proposes");
        String whom = c.person();
        c.expect("as");
        Proposal.Turn post = post(c);
        c.expect("in");
        return new Deed.Turn(Optional.of(by), new Proposal(whom, c.business()), post);
    }

    private static Proposal.Turn post(Cursor c) {
        if (c.take("admin")) return Proposal.Turn.ADMIN;
        if (c.take("standard")) return Proposal.Turn.STANDARD;
        if (c.take("manager")) return Proposal.Turn.MANAGER;
        throw c.expected("`admin`, `standard` or `manager`");
    }

    private static Line decides(Cursor c, String word, Proposal.Turn turn) {
        String by = c.person();
        c.expect(word);
        return new Deed.Turn(Optional.of(by), proposal(c), turn);
    }

    private static Proposal proposal(Cursor c) {
        c.expect("proposal", "for");
        String whom = c.person();
        c.expect("in");
        return new Proposal(whom, c.business());
    }

    private static Line stands(Cursor c) {
        String other = c.person();
        c.expect("stands", "in", "for");
        String admin = c.person();
        c.expect("in");
        return new Deed.StandIn(admin, c.business(), Optional.of(other));
    }
}
