package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.PersonCommand;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// To look at a page changes nothing: no address that a browser asks for by `GET` writes an entry.
///
/// What is kept of looking is no command of a person, and so stands beside the journal: that a
/// session was used, that an account was, that whoever decides has a request before him. It goes
/// with his own look alone, and never with what an open page asks by itself.
class ConsoleReadsTest extends InTheWorld {
    private static final String LIVE = "Bailiwick-Live";

    @Test
    void noPageWritesAnything() {
        Map<String, String> names = new FieldsWorld(world).names();
        PersonId guest = world.ids.person();
        String address = "guest@elsewhere.example";
        world.run(new PersonCommand.RegisterPerson(guest, "guest", address));
        Map<PersonId, Integer> walked = new LinkedHashMap<>();
        TreeSet<String> all = new TreeSet<>(ConsolePaths.of(world, "GET"));
        all.add("/forwarded/" + names.get("token"));
        long seq = world.office.now().seq();
        for (PersonId person : List.of(world.olivia, world.lena, world.felix, guest)) {
            try (Tab tab = Tab.in(world, person, Proof.TWO_STEPS)) {
                var pages = Walk.through(tab);
                walked.put(person, pages.size());
                all.addAll(pages.keySet());
                assertThat(world.office.now().seq()).as(pages.keySet().toString()).isEqualTo(seq);
            }
        }
        assertThat(walked.get(world.olivia)).isGreaterThan(60);
        assertThat(walked.get(world.lena)).isGreaterThan(20);
        try (Tab olivia = Tab.in(world, world.olivia, Proof.TWO_STEPS);
                Tab nobody = new Tab(world)) {
            for (String path : all) {
                olivia.get(path);
                olivia.get(path, LIVE, "1");
                nobody.get(path);
                assertThat(world.office.now().seq()).as(path).isEqualTo(seq);
            }
        }
    }

    /// Whoever asked reads that somebody who decides has looked at it; that his page was open while
    /// something changed is no look.
    @Test
    void whatAnOpenPageAsksByItselfIsNoLook() {
        String id = asked();
        String page = "/b/" + world.nordwind + "/requests/" + id;
        try (Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP)) {
            long seq = world.office.now().seq();
            assertThat(olivia.get(page, LIVE, "1").text()).contains("Fremd");
            assertThat(seen(id)).isFalse();
            assertThat(olivia.get(page).text()).contains("Fremd");
            assertThat(seen(id)).isTrue();
            assertThat(world.office.now().seq()).isEqualTo(seq);
        }
    }

    private boolean seen(String id) {
        return read(world.felix, "/api/v1/requests/" + id).json().has("seen");
    }

    private String asked() {
        var answer =
                world.errand(
                        world.felix,
                        "POST",
                        "/api/v1/businesses/" + world.fremd + "/requests",
                        """
                        {"assets":[{"asset":"ad_account:%s","levels":["analyst"]}],
                         "for_business":true,"reason":"spring"}\
                        """
                                .formatted(world.nord));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
