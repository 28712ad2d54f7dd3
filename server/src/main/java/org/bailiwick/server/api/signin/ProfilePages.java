package org.bailiwick.server.api.signin;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import java.util.Optional;

/// How somebody wants to be spoken to. It is no fact about access, so the journal does not know it.
final class ProfilePages {
    private final Counter counter;
    private final PeopleStore store;

    ProfilePages(Counter counter, PeopleStore store) {
        this.counter = counter;
        this.store = store;
    }

    /// Changes what is named; an empty text takes back what was said.
    void change(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange);
        Writing.desk(asker);
        PersonId me = me(asker, exchange);
        Form body = Form.of(exchange.body());
        Profile before = store.profile(me);
        Profile after =
                new Profile(
                        body.has("language") ? language(body) : before.language(),
                        body.has("zone") ? zone(body) : before.zone());
        body.refuseUnknown();
        store.profile(me, after);
        var answer = Json.object();
        after.language().ifPresent(language -> answer.put("language", language));
        after.zone().ifPresent(zone -> answer.put("zone", zone));
        exchange.answer(answer);
    }

    static PersonId me(Asker asker, Exchange exchange) {
        PersonId person =
                Callers.person(Callers.of(asker, exchange))
                        .orElseThrow(() ->
                                Fault.wrong(
                                        "Bailiwick-On-Behalf-Of",
                                        "`Bailiwick-On-Behalf-Of` is missing: say of whom this"
                                                + " is"));
        boolean here = asker.today().find(person).filter(p -> !p.disabled()).isPresent();
        if (here) return person;
        throw Fault.of(404, "not-found", "this person is disabled: nothing can be set");
    }

    private static Optional<String> language(Form body) {
        String text = body.text("language", Profile.LANGUAGE_MAX);
        if (text.isEmpty()) return Optional.empty();
        Optional<String> known = Profile.language(text);
        if (known.isEmpty()) throw body.wrong("language", "is a language like `en` or `pt-BR`");
        return known;
    }

    private static Optional<String> zone(Form body) {
        String text = body.text("zone", Profile.ZONE_MAX);
        if (text.isEmpty()) return Optional.empty();
        Optional<String> known = Profile.zone(text);
        if (known.isEmpty()) throw body.wrong("zone", "is a time zone like `Europe/Berlin`");
        return known;
    }
}
