package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.scenario.Deed.Proposal;

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
                        c -> new Deed.ReleaseProposal(proposal(c))));
    }

    static void addOwn(Map<String, Form> forms) {
        forms.put(
                "proposes",
                new Form("olivia proposes kai as admin in nordwind", SafetyForms::proposes));
        forms.put(
                "approves",
                new Form(
                        "samir approves proposal for kai in nordwind",
                        c -> decides(c, "approves", Deed.Verdict.APPROVE)));
        forms.put(
                "refuses",
                new Form(
                        "samir refuses proposal for kai in nordwind",
                        c -> decides(c, "refuses", Deed.Verdict.REFUSE)));
        forms.put(
                "withdraws",
                new Form(
                        "olivia withdraws proposal for kai in nordwind",
                        c -> decides(c, "withdraws", Deed.Verdict.WITHDRAW)));
        forms.put(
                "forces",
                new Form(
                        "olivia forces proposal for kai in nordwind",
                        c -> decides(c, "forces", Deed.Verdict.FORCE)));
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
        Deed.Post post = post(c);
        c.expect("in");
        return new Deed.Propose(by, new Proposal(whom, c.business()), post);
    }

    private static Deed.Post post(Cursor c) {
        if (c.take("admin")) return Deed.Post.ADMIN;
        if (c.take("standard")) return Deed.Post.STANDARD;
        if (c.take("manager")) return Deed.Post.MANAGER;
        throw c.expected("`admin`, `standard` or `manager`");
    }

    private static Line decides(Cursor c, String word, Deed.Verdict verdict) {
        String by = c.person();
        c.expect(word);
        return new Deed.Decide(by, proposal(c), verdict);
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
