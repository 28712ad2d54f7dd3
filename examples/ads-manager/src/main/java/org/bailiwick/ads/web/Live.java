package org.bailiwick.ads.web;

import org.bailiwick.ads.access.RightsFeed;
import org.bailiwick.ads.people.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The open tabs. What Bailiwick tells about somebody goes to all of that person's tabs.
public final class Live implements RightsFeed.Listener, AutoCloseable {
    /// Of one session; the oldest of more is ended.
    static final int TABS_MAX = 20;

    private static final long HEARTBEAT_SECONDS = 15;

    private final List<Tab> tabs = new ArrayList<>();
    private String position = "";
    private boolean closed;

    /// What a tab is told next.
    enum Signal {
        LOOK_AGAIN,
        STILL_HERE,
        OVER
    }

    /// One open tab. Several reasons to look again are one.
    static final class Tab {
        private final Session session;
        private final BlockingQueue<Signal> next = new ArrayBlockingQueue<>(1);
        private volatile boolean over;

        private Tab(Session session) {
            this.session = session;
        }

        Signal await() {
            try {
                if (over) return Signal.OVER;
                Optional<Signal> signal =
                        Optional.ofNullable(next.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
                return over ? Signal.OVER : signal.orElse(Signal.STILL_HERE);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return Signal.OVER;
            }
        }

        private void lookAgain() {
            // Where one waits already it says the same.
            boolean _ = next.offer(Signal.LOOK_AGAIN);
        }

        private void end() {
            over = true;
            lookAgain();
        }
    }

    synchronized Tab open(Session session) {
        Tab tab = new Tab(session);
        if (closed) {
            tab.end();
            return tab;
        }
        List<Tab> same = tabs.stream().filter(t -> t.session.id().equals(session.id())).toList();
        if (same.size() >= TABS_MAX) {
            same.getFirst().end();
            tabs.remove(same.getFirst());
        }
        tabs.add(tab);
        return tab;
    }

    synchronized void left(Tab tab) {
        tabs.remove(tab);
    }

    /// A session is over.
    synchronized void end(String session) {
        for (Tab tab : which(t -> t.session.id().equals(session))) tab.end();
    }

    /// Up to where Bailiwick has told of changes.
    synchronized String position() {
        return position;
    }

    @Override
    public synchronized void changed(String person, String position) {
        this.position = position;
        for (Tab tab : which(t -> t.session.person().address().equals(person))) tab.lookAgain();
    }

    @Override
    public synchronized void anything(String position) {
        this.position = position;
        for (Tab tab : tabs) tab.lookAgain();
    }

    private List<Tab> which(Predicate<Tab> these) {
        return tabs.stream().filter(these).toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (Tab tab : tabs) tab.end();
    }
}
