package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;

/// A test of the pages of Nordwind's accounts.
abstract class OnAccountPages extends InTheWorld {
    static final String MARKUP = "<img src=x onerror=alert(1)>";

    Tab tab(PersonId person) {
        Tab tab = Tab.in(world, person, Proof.ONE_STEP);
        tab.get("/b/" + world.nordwind + "/accounts");
        return tab;
    }

    String at(String page) {
        return "/b/" + world.nordwind + "/" + page;
    }

    String nord() {
        return at("accounts/" + world.nord);
    }

    /// Carries an errand out by a form, and answers the page that it leads to.
    String done(Tab tab, String back, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "back";
        all[fields.length + 1] = back;
        Tab.Page page = tab.swap("/do", all);
        assertThat(page.to()).as(page.text()).contains("done=" + fields[1]);
        return tab.get(page.to()).text();
    }

    void partner(Tab olivia) {
        done(
                olivia,
                nord(),
                "command",
                "add-partner",
                "business",
                world.nordwind.toString(),
                "partner",
                world.fremd.toString());
    }

    void share(Tab olivia, String cap) {
        done(
                olivia,
                nord(),
                "command",
                "share",
                "asset",
                world.nord.toString(),
                "partner",
                world.fremd.toString(),
                "cap[]",
                cap);
    }

    /// The id of the newest thing of this kind that the page names.
    static String id(String page, String field) {
        return Tab.hidden(page, field).orElseThrow(() -> new AssertionError(page));
    }
}
