package org.bailiwick.server.api.live;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Sessions;
import org.bailiwick.server.watch.Following;
import org.bailiwick.server.watch.News;
import org.bailiwick.server.watch.Watch;
import org.bailiwick.server.web.EventStream;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Streams of what somebody may do from now on, and what not any more: of persons that a key names,
/// and of the person who asks.
public final class RightsStreams {
    /// The most streams that are open.
    static final int STREAMS_MAX = 2_000;

    /// The most streams of one key, and of one person who is signed in.
    static final int STREAMS_OF_ONE_MAX = 50;

    /// The most persons of one stream.
    static final int PERSONS_MAX = 100;

    private static final String PERSON = "person";
    private static final HeaderName LAST_EVENT = HeaderNames.create("Last-Event-ID");

    private final Counter counter;
    private final Watch watch;
    private final List<RightsStream> open = new ArrayList<>();
    private Runnable unheard = () -> {};

    private RightsStreams(Counter counter, Watch watch) {
        this.counter = counter;
        this.watch = watch;
    }

    /// @param sessions tell when one of them ends
    public static List<Route> routes(Counter counter, Watch watch, Sessions sessions) {
        RightsStreams streams = new RightsStreams(counter, watch);
        sessions.onEnd(streams::ring);
        return List.of(
                Route.get("/api/v1/rights-events", streams::ofPersons),
                Route.get("/api/v1/me/rights-events", streams::mine));
    }

    private void ofPersons(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        exchange.refuseOtherQueries(PERSON);
        List<String> named = exchange.queries(PERSON);
        if (named.isEmpty() || named.size() > PERSONS_MAX) {
            throw Fault.wrong(
                    PERSON, "name 1 to %d persons: send `?person=ID`, once for each", PERSONS_MAX);
        }
        Set<PersonId> persons = new LinkedHashSet<>();
        for (String text : named) persons.add(person(asker, text));
        tell(exchange, asker, persons, Proof.SILENT);
    }

    private static PersonId person(Asker asker, String text) {
        if (text.isEmpty() || text.length() > Questions.ID_MAX) {
            throw Fault.wrong(PERSON, "`person` has 1 to %d characters", Questions.ID_MAX);
        }
        return asker.resolver()
                .person(text)
                .flatMap(asker.today()::find)
                .map(Person::id)
                .orElseThrow(() ->
                        Fault.of(404, "not-found", "no person `%s`", text).with("field", PERSON));
    }

    private void mine(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange);
        Caller caller = Callers.of(asker, exchange);
        PersonId me =
                Callers.person(caller)
                        .orElseThrow(() ->
                                Fault.wrong(
                                        "Bailiwick-On-Behalf-Of",
                                        "`Bailiwick-On-Behalf-Of` is missing: say of whom this"
                                                + " is"));
        if (asker.today().find(me).filter(p -> !p.disabled()).isEmpty()) {
            throw Fault.of(404, "not-found", "this person is disabled: nothing can be told");
        }
        tell(exchange, asker, Set.of(me), caller.proof());
    }

    private void tell(Exchange exchange, Asker asker, Set<PersonId> persons, Proof proof) {
        RightsStream stream = new RightsStream(asker, counter.gate());
        String last = exchange.header(LAST_EVENT).orElse("");
        enter(stream);
        try (Following following = watch.follow(persons, proof, stream.mailbox());
                EventStream out = exchange.events()) {
            stream.run(out, following, last);
        } finally {
            leave(stream);
        }
    }

    private synchronized void enter(RightsStream stream) {
        Id owner = stream.owner();
        long own = open.stream().filter(s -> s.owner().equals(owner)).count();
        boolean full = open.size() >= STREAMS_MAX;
        if (full || own >= STREAMS_OF_ONE_MAX) {
            open.forEach(RightsStream::giveUpWhereStuck);
            throw full ? tooMany() : tooManyOfOne();
        }
        if (open.isEmpty()) unheard = watch.news(this::heard);
        open.add(stream);
    }

    private static Refused tooMany() {
        return new Refused(
                new Refusal.TooMany(
                        "STREAMS_MAX",
                        STREAMS_MAX,
                        "%d streams are open here already: try again later, or ask now and then",
                        STREAMS_MAX));
    }

    private static Refused tooManyOfOne() {
        return new Refused(
                new Refusal.TooMany(
                        "STREAMS_OF_ONE_MAX",
                        STREAMS_OF_ONE_MAX,
                        "you have %d streams open already: close one first, or name several"
                                + " persons in one",
                        STREAMS_OF_ONE_MAX));
    }

    private synchronized void leave(RightsStream stream) {
        open.remove(stream);
        if (open.isEmpty()) unheard.run();
    }

    /// Whoever's key or person was changed looks whether he is still let in.
    private synchronized void heard(News news) {
        for (RightsStream each : open) {
            if (news.touches(each.owner())) each.mailbox().ring();
        }
    }

    private synchronized void ring(PersonId person) {
        for (RightsStream each : open) {
            if (each.owner().equals(person)) each.mailbox().ring();
        }
    }
}
