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
import java.util.function.IntSupplier;

/// The connection of one browser. What comes while it is not yet told is told as one.
final class LiveStream implements Listener {
    /// How often something is sent where there is nothing to tell.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// Between two things that are told.
    private static final Duration BREATH = Duration.ofMillis(250);

    /// How often it is looked whether the session still holds, where nothing comes.
    private static final Duration LOOK = Duration.ofSeconds(5);

    /// How far those who hear of the same are kept apart, for each of them and at most: all of them
    /// look again.
    private static final Duration APART = Duration.ofMillis(10);

    private static final Duration APART_MAX = Duration.ofMillis(500);

    private final SignedIn who;
    private final Gate gate;
    private final IntSupplier listeners;
    private final Set<String> businesses = new TreeSet<>();
    private boolean mine;

    /// Why it ends; empty while it does not.
    private String ends = "";

    /// @param listeners how many browsers listen now
    LiveStream(SignedIn who, Gate gate, IntSupplier listeners) {
        this.who = who;
        this.gate = gate;
        this.listeners = listeners;
    }

    /// Over how long it is looked again for what is told: the longer, the more there are who look.
    static Duration within(int listeners) {
        Duration within = APART.multipliedBy(listeners - 1L);
        return within.compareTo(APART_MAX) < 0 ? within : APART_MAX;
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
    public void closed() {
        end("server-stops");
    }

    /// Others of the same person have come.
    void crowdedOut() {
        end("too-many");
    }

    private synchronized void end(String reason) {
        if (ends.isEmpty()) ends = reason;
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
                String over = gate.over(who).orElseGet(this::ends);
                if (!over.isEmpty()) {
                    out.send("ended", "", Json.object().put("reason", over));
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

    private synchronized String ends() {
        return ends;
    }

    /// Waits a breath, whatever comes meanwhile.
    private synchronized void pause() throws InterruptedException {
        long end = System.nanoTime() + BREATH.toNanos();
        while (ends.isEmpty() && left(end) > 0) wait(left(end));
    }

    private static long left(long end) {
        return Duration.ofNanos(end - System.nanoTime()).toMillis();
    }

    /// What is to be told; nothing where nothing came for a while.
    private synchronized Optional<ObjectNode> take() throws InterruptedException {
        long end = System.nanoTime() + LOOK.toNanos();
        while (!mine && businesses.isEmpty() && ends.isEmpty() && left(end) > 0) wait(left(end));
        if (!mine && businesses.isEmpty()) return Optional.empty();
        ObjectNode news = Json.object().put("mine", mine);
        news.set("businesses", Json.of(businesses));
        news.put("within", within(listeners.getAsInt()).toMillis());
        mine = false;
        businesses.clear();
        return Optional.of(news);
    }
}
