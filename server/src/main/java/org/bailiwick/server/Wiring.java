package org.bailiwick.server;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Counts;
import org.bailiwick.server.face.Gate;
import org.bailiwick.server.face.Positions;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.face.Telling;
import org.bailiwick.server.notify.Letters;
import org.bailiwick.server.notify.Notifying;
import org.bailiwick.server.receipt.Receipts;
import org.bailiwick.server.receipt.Usage;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Keys;
import org.bailiwick.server.session.Outbox;
import org.bailiwick.server.session.Post;
import org.bailiwick.server.web.Route;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the parts of a server are put together.
final class Wiring {
    private Wiring() {}

    /// Where letters go: to who carries them, where somebody does, and where they went before.
    static Outbox outbox(Notifying.Parts parts, Notifying notifying, Outbox plain) {
        return parts.letters().isPresent() ? Outbox.both(notifying.letters(), plain) : plain;
    }

    static List<Route> both(List<Route> some, List<Route> others) {
        List<Route> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    static List<String> addresses(List<Route> routes) {
        return routes.stream()
                .filter(route -> !route.isElsewhere())
                .map(route -> route.method() + " " + route.path())
                .toList();
    }

    static Counter counter(
            Office office, Gate gate, Receipts receipts, Usage usage, InstantSource clock) {
        Telling telling = new Telling(office, clock);
        return new Counter(gate, telling, receipts, new Counts(), usage, office.now().model());
    }

    static Gate gate(
            Office office, Keys keys, Positions positions, InstantSource clock, Entrance entrance) {
        return new Gate(
                office,
                keys,
                positions,
                clock,
                entrance.sessions(),
                new SessionCookie(entrance.secure()));
    }

    /// Tells what became of letters to who hands them over.
    static void hears(Post post, Letters letters) {
        letters.onLost(post::bounced);
        letters.onTaken(post::taken);
    }

    static Optional<Post> post(
            Office office, Entrance.Parts people, SecureRandom chance, InstantSource clock) {
        return office.desk()
                .filter(_ -> people.outbox().carries())
                .map(_ -> Post.start(office, people.store(), people.outbox(), chance, clock));
    }
}
