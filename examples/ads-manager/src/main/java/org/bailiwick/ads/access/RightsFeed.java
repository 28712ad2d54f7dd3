package org.bailiwick.ads.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Hears from Bailiwick whose rights change: one connection for everybody who is signed in here.
///
/// What it hears is only a reason to ask again, never a right. Where the connection breaks it comes
/// again, later each time, from the position it had reached; whatever it cannot be sure to have
/// heard counts as *everything may have changed*.
public final class RightsFeed implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RightsFeed.class.getName());

    /// How many people one connection follows; a larger platform opens several.
    static final int PERSONS_MAX = 100;

    private final Bailiwick bailiwick;
    private final Listener listener;
    private final Pace pace;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Set<String> wanted = Set.of();
    private long turn;
    private boolean closed;
    private Optional<InputStream> open = Optional.empty();

    // Of the feed's own thread:
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private Set<String> told = Set.of();
    private Optional<String> last = Optional.empty();

    /// What happens then.
    public interface Listener {
        /// Somebody's rights changed.
        ///
        /// @param position up to which
        void changed(String person, String position);

        /// Anybody's may have.
        void anything(String position);
    }

    /// How long to wait before coming again, and how long a silent connection counts as alive.
    public record Pace(Duration first, Duration longest, Duration silence) {
        public static final Pace USUAL =
                new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    public RightsFeed(Bailiwick bailiwick, Pace pace, Listener listener) {
        this.bailiwick = bailiwick;
        this.pace = pace;
        this.listener = listener;
        thread = Thread.ofVirtual().name("rights-feed").start(this::run);
    }

    /// Follows these from now on, and nobody else.
    public void follow(Set<String> persons) {
        Set<String> most = new LinkedHashSet<>();
        for (String person : persons) if (most.size() < PERSONS_MAX) most.add(person);
        lock.lock();
        try {
            if (most.equals(wanted)) return;
            wanted = Set.copyOf(most);
            turn++;
            hangUp();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = pace.first();
        while (true) {
            Optional<Turn> next = await();
            if (next.isEmpty()) return;
            boolean spoke = listen(next.get());
            pause = spoke ? pace.first() : longer(pause);
            if (!rest(next.get().number(), pause)) return;
        }
    }

    private record Turn(long number, Set<String> persons) {}

    /// @return empty when closed
    private Optional<Turn> await() {
        lock.lock();
        try {
            while (!closed && wanted.isEmpty()) moved.awaitUninterruptibly();
            return closed ? Optional.empty() : Optional.of(new Turn(turn, wanted));
        } finally {
            lock.unlock();
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(pace.longest()) > 0 ? pace.longest() : twice;
    }

    /// Waits before coming again, unless somebody else is to be followed by now.
    private boolean rest(long before, Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && turn == before && left > 0) left = moved.awaitNanos(left);
            return !closed;
        } catch (InterruptedException end) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// @return whether anything was heard
    private boolean listen(Turn turn) {
        try {
            List<String> asked = turn.persons().stream().map(this::idOf).toList();
            HttpResponse<InputStream> response = bailiwick.events(asked, last);
            try (InputStream body = response.body();
                    Watch watch = new Watch(body, pace.silence())) {
                if (response.statusCode() != 200) {
                    LOG.log(
                            System.Logger.Level.DEBUG,
                            "no stream of rights: status {0}",
                            response.statusCode());
                    return false;
                }
                return keep(turn, body) && read(turn, body, watch);
            }
        } catch (IOException | JacksonException broken) {
            LOG.log(System.Logger.Level.DEBUG, "the stream of rights broke: {0}", broken);
            return false;
        } finally {
            drop();
        }
    }

    private String idOf(String person) {
        return ids.computeIfAbsent(
                person,
                _ -> {
                    String id = bailiwick.idOf(person).orElse(person);
                    people.put(id, person);
                    return id;
                });
    }

    private boolean keep(Turn turn, InputStream body) {
        lock.lock();
        try {
            if (closed || this.turn != turn.number()) return false;
            open = Optional.of(body);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        lock.lock();
        try {
            open = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean read(Turn turn, InputStream body, Watch watch) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8));
        Events events = new Events(lines, watch::heard);
        boolean spoke = false;
        try {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                if (event.get().name().equals("ended")) break;
                hear(turn, event.get());
                spoke = true;
            }
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.DEBUG, "the stream of rights broke: {0}", broken);
        }
        return spoke;
    }

    private void hear(Turn turn, Events.Event event) {
        boolean goesOn = last.isPresent();
        event.id().ifPresent(id -> last = Optional.of(id));
        String position = last.orElse("");
        switch (event.name()) {
            case "ready" -> {
                if (!goesOn) listener.anything(position);
                for (String person : turn.persons()) {
                    if (goesOn && !told.contains(person)) listener.changed(person, position);
                }
                told = turn.persons();
            }
            case "rights" -> {
                var person = Wire.JSON.readTree(event.data()).path("person").path("id");
                String known = people.getOrDefault(person.asString(""), person.asString(""));
                if (turn.persons().contains(known)) listener.changed(known, position);
                else listener.anything(position);
            }
            case "reset" -> listener.anything(position);
            default -> {}
        }
    }

    private void hangUp() {
        open.ifPresent(RightsFeed::closeQuietly);
    }

    static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException over) {
            LOG.log(System.Logger.Level.DEBUG, "it was over already: {0}", over);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            hangUp();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }

    /// Hangs up where nothing was heard for too long: a connection can be dead without saying so.
    private static final class Watch implements AutoCloseable {
        private final Thread thread;
        private volatile long heard = System.nanoTime();

        Watch(InputStream body, Duration silence) {
            thread = Thread.ofVirtual().start(() -> watch(body, silence));
        }

        void heard() {
            heard = System.nanoTime();
        }

        private void watch(InputStream body, Duration silence) {
            try {
                long left = silence.toNanos();
                while (left > 0) {
                    TimeUnit.NANOSECONDS.sleep(left);
                    left = silence.toNanos() - (System.nanoTime() - heard);
                }
                closeQuietly(body);
            } catch (InterruptedException heardEnough) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
