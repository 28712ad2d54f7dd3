package org.bailiwick.engine.scenario;

import java.util.Map;
import java.util.Optional;

/// Contacts for the case that the admins are lost, what they do, and outsiders who may stay.
final class SecurityForms {
    private SecurityForms() {}

    static void add(Map<String, Form> forms) {
        forms.put(
                "contact",
                new Form(
                        "contact kai of nordwind",
                        c -> {
                            String whom = c.whom();
                            c.expect("of");
                            return deed(c.business(), SecurityAct.NAME_CONTACT, whom);
                        }));
        forms.put("recovery", new Form("recovery of nordwind started by kai", SecurityForms::of));
        forms.put(
                "keep",
                new Form(
                        "keep kai in nordwind` or `keep partnership of nordwind with agentur",
                        c -> {
                            if (c.peek().equals("partnership")) {
                                return PartnerForms.between(c, GoodByeDeed.Keep::new);
                            }
                            String person = c.person();
                            c.expect("in");
                            return deed(c.business(), SecurityAct.KEEP_OUTSIDER, person);
                        }));
    }

    private static Line of(Cursor c) {
        c.expect("of");
        String business = c.business();
        if (c.take("started", "by")) {
            return deed(business, SecurityAct.START_RECOVERY, c.person());
        }
        if (c.take("completed", "by")) {
            return deed(business, SecurityAct.COMPLETE_RECOVERY, c.person());
        }
        c.expect("stopped");
        return new Deed.Security(business, SecurityAct.STOP_RECOVERY, Optional.empty());
    }

    /// Behind `drop contact`.
    static Line dropContact(Cursor c) {
        String whom = c.whom();
        c.expect("of");
        return deed(c.business(), SecurityAct.DROP_CONTACT, whom);
    }

    private static Deed.Security deed(String business, SecurityAct act, String whom) {
        return new Deed.Security(business, act, Optional.of(whom));
    }
}
