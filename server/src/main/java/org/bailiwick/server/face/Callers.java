package org.bailiwick.server.face;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.util.Optional;

/// For whom a program gives a command.
public final class Callers {
    /// Names the person for whom a program acts.
    public static final HeaderName ON_BEHALF_OF = HeaderNames.create("Bailiwick-On-Behalf-Of");

    private Callers() {}

    /// The one who gives a command: the program itself, or the person whom a header names.
    public static Caller of(Asker asker, Exchange exchange) {
        Optional<String> person = exchange.header(ON_BEHALF_OF);
        return person.isEmpty()
                ? asker.visitor().caller()
                : onBehalfOf(asker, person.get(), "Bailiwick-On-Behalf-Of");
    }

    /// @param field which names the person
    /// @throws Fault where the program may not act for anybody, or there is no such person
    public static Caller onBehalfOf(Asker asker, String person, String field) {
        if (!(asker.visitor() instanceof Program program)) {
            throw Fault.of(
                    403,
                    "key-needed",
                    "a session acts for its own person: leave out for whom it is asked");
        }
        if (!program.may(Scopes.ACT)) {
            throw Fault.of(
                    403,
                    "scope-missing",
                    "this key lacks the scope `act`: use one that has it, or act for nobody");
        }
        boolean known = person.length() <= Questions.ID_MAX;
        PersonId id =
                asker.resolver()
                        .person(person)
                        .filter(p -> known && asker.today().find(p).isPresent())
                        .orElseThrow(() ->
                                Fault.wrong(field, "nobody is known by what `%s` says", field));
        return Caller.program(program.key(), program.scopes(), id);
    }

    /// The person whose rights count.
    public static Optional<PersonId> person(Caller caller) {
        if (caller.actor() instanceof Actor.Person(var person)) return Optional.of(person);
        return caller.onBehalfOf() instanceof Actor.Person(var person)
                ? Optional.of(person)
                : Optional.empty();
    }

    /// Who reads what is refused: the person for whom it was asked.
    public static Subject subject(Caller caller) {
        return person(caller).<Subject>map(Subject.Known::new).orElseGet(Subject.Stranger::new);
    }
}
