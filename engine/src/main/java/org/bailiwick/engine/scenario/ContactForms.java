package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.SeatLimits;

import java.util.Map;
import java.util.Optional;

/// How businesses find one another, what things are called, and invitations that go out again.
final class ContactForms {
    private ContactForms() {}

    static void add(Map<String, Form> forms) {
        forms.put("rename", new Form("rename nord as Nord-Konto", ContactForms::rename));
        forms.put("seats", new Form("seats of nordwind admins 2 others 10", ContactForms::seats));
        forms.put("resend", new Form("resend kai in nordwind", ContactForms::resend));
        forms.put(
                "correct",
                new Form(
                        "correct kai@here.example to kai@home.example in nordwind",
                        c -> {
                            String whom = c.whom();
                            c.expect("to");
                            String address = c.address();
                            c.expect("in");
                            return new Deed.Correct(whom, address, c.business());
                        }));
        forms.put("domain", new Form("domain agentur.example of agentur", ContactForms::domain));
        forms.put("code", new Form("code of agentur for 2 partners", ContactForms::code));
    }

    private static Line rename(Cursor c) {
        String thing = c.thing();
        c.expect("as");
        return new Deed.Rename(thing, c.word("what it is called"));
    }

    private static Line seats(Cursor c) {
        c.expect("of");
        String business = c.business();
        c.expect("admins");
        int admins = c.count(SeatLimits.SEATS_MAX);
        c.expect("others");
        return new Deed.Seats(business, new SeatLimits(admins, c.count(SeatLimits.SEATS_MAX)));
    }

    private static Line resend(Cursor c) {
        String whom = c.whom();
        c.expect("in");
        String business = c.business();
        Optional<Moment> expires = Optional.empty();
        if (c.take("open", "until")) expires = Optional.of(c.moment());
        return new Deed.Resend(whom, business, expires);
    }

    private static Line domain(Cursor c) {
        String domain = c.word("a domain");
        c.expect("of");
        return new ContactDeed.Domain(c.business(), domain);
    }

    /// Behind `drop domain`.
    static Line dropDomain(Cursor c) {
        String domain = c.word("a domain");
        c.expect("of");
        return new ContactDeed.DropDomain(c.business(), domain);
    }

    private static Line code(Cursor c) {
        c.expect("of");
        String business = c.business();
        c.expect("for");
        int uses = c.count(ContactChange.USES_MAX);
        if (!c.take("partner")) c.expect("partners");
        Optional<Moment> expires = Optional.empty();
        if (c.take("until")) expires = Optional.of(c.moment());
        return new ContactDeed.Code(business, uses, expires);
    }

    /// Behind `partner nordwind with`.
    static Optional<Line> partner(String one, Cursor c) {
        if (c.take("code", "of"))
            return Optional.of(new ContactDeed.PartnerByCode(one, c.business()));
        if (c.take("domain")) {
            return Optional.of(new ContactDeed.PartnerByDomain(one, c.word("a domain")));
        }
        return Optional.empty();
    }
}
