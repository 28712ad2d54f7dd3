package org.bailiwick.engine.scenario;

import java.util.Map;
import java.util.Optional;

/// Good-byes; that a relation is kept stands with [SecurityForms], which has the word.
final class GoodByeForms {
    private GoodByeForms() {}

    static void add(Map<String, Form> forms) {
        forms.put(
                "good-bye",
                new Form(
                        "good-bye to lena in nordwind`, `good-bye to lena everywhere` or `good-bye"
                                + " to agentur by nordwind at 2026-03-31",
                        GoodByeForms::goodBye));
    }

    private static Line goodBye(Cursor c) {
        c.expect("to");
        if (c.peek(1).equals("by")) {
            String partner = c.business();
            c.expect("by");
            String by = c.business();
            Optional<Moment> at = at(c);
            return new GoodByeDeed.ToPartner(partner, by, at, c.take("paused"));
        }
        String person = c.person();
        if (c.take("everywhere")) return new GoodByeDeed.ToPerson(person, at(c));
        c.expect("in");
        String business = c.business();
        Optional<Moment> at = at(c);
        boolean paused = c.take("paused");
        Optional<String> next =
                c.take("followed", "by") ? Optional.of(c.person()) : Optional.empty();
        return new GoodByeDeed.ToMember(person, business, at, paused, next);
    }

    private static Optional<Moment> at(Cursor c) {
        return c.take("at") ? Optional.of(c.moment()) : Optional.empty();
    }
}
