package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.scenario.Declared.Noun;

import java.util.Map;
import java.util.Optional;

/// Persons, memberships and invitations.
final class PeopleForms {
    private PeopleForms() {}

    static void add(Map<String, Form> forms) {
        forms.put("person", new Form("person lena lena@nordwind.example", PeopleForms::person));
        forms.put("disable", new Form("disable lena", c -> new Deed.Disable(c.person())));
        forms.put("enable", new Form("enable lena", c -> new Deed.Enable(c.person())));
        forms.put(
                "member",
                new Form(
                        "member lena of nordwind as standard finance analyst",
                        PeopleForms::member));
        forms.put("invite", new Form("invite kai to nordwind as admin", PeopleForms::invite));
        forms.put(
                "withdraw",
                new Form(
                        "withdraw kai from nordwind` or `withdraw offer of nord` or `withdraw"
                                + " request of nord for kai` or `withdraw"
                                + " partnership of nordwind with agentur",
                        PeopleForms::withdraw));
        forms.put("role", new Form("role admin for lena in nordwind", PeopleForms::role));
        forms.put("finance", new Form("finance manager for lena in nordwind", PeopleForms::money));
        forms.put("mark", new Form("mark lena in nordwind as contractor", PeopleForms::mark));
        forms.put("suspend", new Form("suspend lena in nordwind", PeopleForms::suspend));
        forms.put("reinstate", new Form("reinstate lena in nordwind", PeopleForms::reinstate));
        forms.put("remove", new Form("remove lena from nordwind", PeopleForms::remove));
    }

    /// What a person does himself.
    static void addOwn(Map<String, Form> forms) {
        forms.put("accepts", new Form("kai accepts nordwind", PeopleForms::accepts));
        forms.put("declines", new Form("kai declines nordwind", PeopleForms::declines));
        forms.put("leaves", new Form("kai leaves nordwind", PeopleForms::leaves));
        forms.put("proves", new Form("kai proves kai@home.example", PeopleForms::proves));
        forms.put("drops", new Form("kai drops kai@home.example", PeopleForms::drops));
    }

    private static Line person(Cursor c) {
        String name = c.declare(Noun.PERSON);
        return new Deed.Person(name, c.more() ? Optional.of(c.address()) : Optional.empty());
    }

    private static Line member(Cursor c) {
        String person = c.person();
        c.expect("of");
        String business = c.business();
        c.expect("as");
        Role role = c.one(Role.class, "a role");
        return new Deed.Member(person, business, role, c.finance(), c.span());
    }

    private static Line invite(Cursor c) {
        String whom = c.whom();
        c.expect("to");
        String business = c.business();
        c.expect("as");
        Role role = c.one(Role.class, "a role");
        Finance finance = c.finance();
        Span span = c.span();
        Optional<Moment> expires = Optional.empty();
        if (c.take("open", "until")) expires = Optional.of(c.moment());
        return new Deed.Invite(whom, business, role, finance, span, expires);
    }

    private static Line withdraw(Cursor c) {
        if (TransferForms.partnership(c)) {
            return PartnerForms.between(c, Deed.WithdrawPartner::new);
        }
        if (c.peek().equals("offer") && c.next().isEmpty()) {
            return new Deed.WithdrawTransfer(TransferForms.offered(c));
        }
        if (c.peek().equals("request") && c.next().isEmpty()) {
            return new Deed.WithdrawRequest(RequestForms.requested(c));
        }
        String whom = c.whom();
        c.expect("from");
        return new Deed.Withdraw(whom, c.business());
    }

    private static Line role(Cursor c) {
        Role role = c.one(Role.class, "a role");
        c.expect("for");
        String person = c.person();
        c.expect("in");
        return new Deed.SetRole(person, c.business(), role);
    }

    private static Line money(Cursor c) {
        Finance finance = c.one(Finance.class, "a finance role");
        c.expect("for");
        String person = c.person();
        c.expect("in");
        return new Deed.SetFinance(person, c.business(), finance);
    }

    private static Line mark(Cursor c) {
        String person = c.person();
        c.expect("in");
        String business = c.business();
        c.expect("as");
        return new Deed.Mark(person, business, c.one(Label.class, "a label"));
    }

    private static Line suspend(Cursor c) {
        String person = c.person();
        c.expect("in");
        return new Deed.Suspend(person, c.business());
    }

    private static Line reinstate(Cursor c) {
        String person = c.person();
        c.expect("in");
        return new Deed.Reinstate(person, c.business());
    }

    private static Line remove(Cursor c) {
        String person = c.person();
        c.expect("from");
        return new Deed.Remove(person, c.business());
    }

    private static Line accepts(Cursor c) {
        String person = c.person();
        c.expect("accepts");
        return new Deed.Accept(person, c.business());
    }

    private static Line declines(Cursor c) {
        String person = c.person();
        c.expect("declines");
        return new Deed.Decline(person, c.business());
    }

    private static Line leaves(Cursor c) {
        String person = c.person();
        c.expect("leaves");
        return new Deed.Leave(person, c.business());
    }

    private static Line proves(Cursor c) {
        String person = c.person();
        c.expect("proves");
        return new Deed.Prove(person, c.address());
    }

    private static Line drops(Cursor c) {
        String person = c.person();
        c.expect("drops");
        return new Deed.Drop(person, c.address());
    }
}
