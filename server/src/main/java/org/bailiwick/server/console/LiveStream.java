package org.bailiwick.server.console;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.face.Gate;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.watch.Following;
import org.bailiwick.server.watch.Listener;
import org.bailiwick.server.watch.News;
import org.bailiwick.server.watch.RightsChange;
import org.bailiwick.server.web.EventStream;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The connection of one browser. What comes while it is not yet told is told as one.
final class LiveStream implements Listener {
    /// How often something is sent where there is nothing to tell.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// Between two things that are told.
    private static final Duration BREATH = Duration.ofMillis(250);

    private final SignedIn who;
    private final Gate gate;
    private final Set<String> businesses = new TreeSet<>();
    private boolean mine;
    private boolean closed;

    LiveStream(SignedIn who, Gate gate) {
        this.who = who;
        this.gate = gate;
    }

    PersonId person() {
        return who.person();
    }

    @Override
    public synchronized void changed(RightsChange change) {
        mine = true;
        notifyAll();
    }

    @Override
    public synchronized void closed() {
        closed = true;
        notifyAll();
    }

    /// Takes what happened in a business to which the person belongs, and what is about himself.
    synchronized void heard(News news) {
        Directory today = news.today();
        Optional<Person> me = today.find(who.person());
        if (me.isEmpty()) return;
        for (BusinessId id : news.businesses()) {
            Optional<Business> business = today.find(id);
            if (business.flatMap(b -> today.membership(me.get(), b)).isPresent()) {
                businesses.add(id.toString());
            }
        }
        mine |= news.persons().contains(who.person());
        if (mine || !businesses.isEmpty()) notifyAll();
    }

    void run(EventStream out, Following following) {
        out.send("ready", "", Json.object().put("position", following.since().seq()));
        long beaten = System.nanoTime();
        try {
            while (out.open()) {
                Optional<ObjectNode> news = take();
                Optional<String> over = gate.over(who);
                if (over.isPresent() || isClosed()) {
                    String reason = over.orElse("server-stops");
                    out.send("ended", "", Json.object().put("reason", reason));
                    return;
                }
                if (news.isPresent()) out.send("news", "", news.get());
                else if (System.nanoTime() - beaten > HEARTBEAT.toNanos()) out.beat();
                else continue;
                beaten = System.nanoTime();
                pause();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void pause() throws InterruptedException {
        long until = System.nanoTime() + BREATH.toNanos();
        long left = BREATH.toMillis();
        while (!closed && left > 0) {
            wait(left);
            left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        }
    }

    private synchronized Optional<ObjectNode> take() throws InterruptedException {
        if (!mine && businesses.isEmpty() && !closed) wait(Duration.ofSeconds(5).toMillis());
        if (!mine && businesses.isEmpty()) return Optional.empty();
        ObjectNode news = Json.object().put("mine", mine);
        news.set("businesses", Json.of(businesses));
        mine = false;
        businesses.clear();
        return Optional.of(news);
    }
}
