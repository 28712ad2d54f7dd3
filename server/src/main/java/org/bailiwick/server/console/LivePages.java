package org.bailiwick.server.console;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Gate;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.watch.Following;
import org.bailiwick.server.watch.News;
import org.bailiwick.server.watch.Watch;
import org.bailiwick.server.web.EventStream;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Route;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/// What open pages hear: that something was written in a business of the person, or that what he
/// may do has changed. A page then asks again for itself, so nothing is told here that it would not
/// show.
final class LivePages {
    /// The most browsers that listen at a time.
    static final int LISTENERS_MAX = 5_000;

    /// The most of one person. Whoever comes then takes the place of the oldest: mostly its page
    /// was left, and nobody has noticed yet.
    static final int LISTENERS_OF_ONE_MAX = 20;

    private final Gate gate;
    private final Watch watch;

    /// The oldest first.
    private final Set<LiveStream> open = new CopyOnWriteArraySet<>();

    private Runnable unheard = () -> {};

    private LivePages(Gate gate, Watch watch) {
        this.gate = gate;
        this.watch = watch;
    }

    static Route route(Gate gate, Watch watch) {
        LivePages live = new LivePages(gate, watch);
        return Route.get("/live", live::listen);
    }

    private void listen(Exchange exchange) {
        SignedIn who = gate.admitPerson(exchange);
        // To listen is not to be there: a connection is made anew by itself.
        exchange.onceAnswered(() -> {});
        String account = exchange.query("account").orElse("");
        if (!account.isEmpty() && !account.equals(who.person().toString())) {
            throw Fault.of(
                    409, "other-account", "another account is signed in here now: load the page");
        }
        LiveStream stream = new LiveStream(who, gate, open::size);
        enter(stream);
        try (Following following = watch.follow(List.of(who.person()), proof(who), stream);
                EventStream out = exchange.events()) {
            stream.run(out, following);
        } finally {
            leave(stream);
        }
    }

    private static Proof proof(SignedIn who) {
        return who.session().proof();
    }

    private synchronized void enter(LiveStream stream) {
        PersonId person = stream.person();
        List<LiveStream> own = open.stream().filter(s -> s.person().equals(person)).toList();
        if (own.size() >= LISTENERS_OF_ONE_MAX) {
            own.getFirst().crowdedOut();
            open.remove(own.getFirst());
        }
        if (open.size() >= LISTENERS_MAX) {
            throw new Refused(
                    new Refusal.TooMany(
                            "LISTENERS_MAX",
                            LISTENERS_MAX,
                            "too many pages listen already: this one is right whenever you load"
                                    + " it"));
        }
        if (open.isEmpty()) unheard = watch.news(this::heard);
        open.add(stream);
    }

    private synchronized void leave(LiveStream stream) {
        open.remove(stream);
        if (open.isEmpty()) unheard.run();
    }

    private void heard(News news) {
        for (LiveStream each : open) each.heard(news);
    }
}
