package org.bailiwick.server.watch;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Concern;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.Touching;
import org.bailiwick.server.command.Uninterrupted;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Watches what is written and what time brings about, and tells those who follow somebody what he
/// may do from then on, and what not any more. What comes and goes between two looks is not told.
public final class Watch implements AutoCloseable {
    /// The most persons that are followed, each counted for everyone who follows him.
    public static final int FOLLOWED_MAX = 20_000;

    /// Between two looks.
    static final Duration BREATH = Duration.ofMillis(100);

    /// Between two looks where nobody follows anybody and nothing is written.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(Watch.class.getName());

    private final Office office;
    private final InstantSource clock;
    private final EntryCodec codec = new EntryCodec();
    private final Map<Whom, Watched> watched = new LinkedHashMap<>();
    private final List<Consumer<News>> readers = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private int followed;
    private boolean closed;
    private volatile Directory seen;

    /// What somebody may do depends on how he signed in.
    private record Whom(PersonId person, Proof proof) {}

    private Watch(Office office, InstantSource clock) {
        this.office = office;
        this.clock = clock;
        seen = office.now();
        thread = Thread.ofPlatform().name("watch").daemon().unstarted(this::run);
    }

    public static Watch start(Office office, InstantSource clock) {
        Watch watch = new Watch(office, clock);
        watch.thread.start();
        return watch;
    }

    /// Follows one person, of whom it is not said how he signed in.
    ///
    /// @throws Refused where too many are followed already
    public Following follow(PersonId person, Listener listener) {
        return follow(List.of(person), Proof.SILENT, listener);
    }

    /// Tells everything that changes for these persons from one state on.
    ///
    /// @throws Refused where too many are followed already
    public synchronized Following follow(
            Collection<PersonId> persons, Proof proof, Listener listener) {
        Directory today = office.now();
        Instant now = now(today);
        Set<Whom> all = new LinkedHashSet<>();
        persons.forEach(person -> all.add(new Whom(person, proof)));
        if (closed) {
            listener.closed();
            return new Following(today, false, () -> {});
        }
        if (followed + all.size() > FOLLOWED_MAX) throw tooMany();
        boolean quiet = true;
        for (Whom each : all) {
            Watched one = watched.get(each);
            if (one == null) {
                one = new Watched(each.person, proof, today, now);
                watched.put(each, one);
            } else {
                one.look(today, now);
            }
            one.listeners().add(listener);
            quiet &= one.quiet(today, now);
        }
        followed += all.size();
        return new Following(today, quiet, () -> leave(all, listener));
    }

    private static Refused tooMany() {
        return new Refused(
                new Refusal.TooMany(
                        "FOLLOWED_MAX",
                        FOLLOWED_MAX,
                        "%d persons are followed already: close what is not needed, and try again",
                        FOLLOWED_MAX));
    }

    private synchronized void leave(Set<Whom> all, Listener listener) {
        for (Whom each : all) {
            Watched one = watched.get(each);
            if (one == null || !one.listeners().remove(listener)) continue;
            followed--;
            if (one.listeners().isEmpty()) watched.remove(each);
        }
    }

    /// How many persons are followed, each counted for everyone who follows him.
    public synchronized int followed() {
        return followed;
    }

    /// Tells that something was written, soon after it. The reader returns at once, and asks us for
    /// nothing.
    ///
    /// @return ends it
    public Runnable news(Consumer<News> reader) {
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    private void run() {
        try {
            while (!ended.await(BREATH.toMillis(), TimeUnit.MILLISECONDS)) {
                boolean busy = true;
                try {
                    busy = round();
                } catch (RuntimeException failed) {
                    if (ended.getCount() > 0) {
                        LOG.log(Level.WARNING, "watching waits: tried again", failed);
                    }
                }
                if (!busy) office.live().await(seen.seq() + 1, PAUSE);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether anybody is followed
    private synchronized boolean round() {
        Directory today = office.now();
        Instant now = now(today);
        boolean wanted = !watched.isEmpty() || !readers.isEmpty();
        List<Change> changes = wanted ? written(today) : List.of();
        Concern concern = Concern.of(seen, today, changes);
        for (Watched each : watched.values()) {
            if (concern.touches(each.person()) || each.due(now)) each.look(today, now);
        }
        if (!changes.isEmpty() && !readers.isEmpty()) tell(today, changes);
        seen = today;
        return !watched.isEmpty();
    }

    /// What was written since the last look.
    private List<Change> written(Directory today) {
        List<Change> changes = new ArrayList<>();
        if (today.seq() == seen.seq()) return changes;
        office.journal()
                .read(
                        seen.seq() + 1,
                        line -> {
                            if (line.seq() > today.seq()) return false;
                            Entry entry = codec.decode(line.bytes());
                            changes.addAll(entry.changes());
                            return line.seq() < today.seq();
                        });
        return changes;
    }

    private void tell(Directory today, List<Change> changes) {
        Set<Id> things = Touching.of(seen, today, changes);
        News news = new News(today, things);
        for (Consumer<News> each : readers) {
            try {
                each.accept(news);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "news were not taken", failed);
            }
        }
    }

    /// The decision clock: never before the newest entry.
    private Instant now(Directory today) {
        Instant now = clock.instant();
        return now.isBefore(today.time()) ? today.time() : now;
    }

    /// Tells everybody that nothing more comes, and ends before what it reads is closed.
    @Override
    public void close() {
        ended.countDown();
        thread.interrupt();
        boolean interrupted = Uninterrupted.join(thread);
        List<Listener> all = new ArrayList<>();
        synchronized (this) {
            closed = true;
            watched.values().forEach(each -> all.addAll(each.listeners()));
        }
        new LinkedHashSet<>(all).forEach(Listener::closed);
        if (interrupted) Thread.currentThread().interrupt();
    }
}
