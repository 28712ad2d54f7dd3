package org.bailiwick.ads.people;

import org.bailiwick.ads.access.Proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Who is signed in. A session ends by signing out, or after twelve hours without a request; by
/// nothing that Bailiwick answers.
public final class Sessions {
    static final Duration IDLE_MAX = Duration.ofHours(12);
    static final int SESSIONS_MAX = 1_000;

    private record Seen(Session session, Instant at) {}

    private final InstantSource clock;
    private final RandomGenerator chance;
    private final Consumer<Set<String>> listener;
    private final Map<String, Seen> open = new HashMap<>();

    /// @param chance nobody may guess it
    /// @param listener told the addresses of those signed in, whenever they change
    public Sessions(InstantSource clock, RandomGenerator chance, Consumer<Set<String>> listener) {
        this.clock = clock;
        this.chance = chance;
        this.listener = listener;
    }

    public synchronized Session begin(Person person) {
        forgetOld();
        if (open.size() >= SESSIONS_MAX) {
            open.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().at()))
                    .map(Map.Entry::getKey)
                    .ifPresent(open::remove);
        }
        Session session = new Session(draw(), person, draw(), Proof.ONE_STEP);
        open.put(session.id(), new Seen(session, clock.instant()));
        listener.accept(addresses());
        return session;
    }

    public synchronized Optional<Session> find(String id) {
        forgetOld();
        return Optional.ofNullable(
                        open.computeIfPresent(
                                id, (_, seen) -> new Seen(seen.session(), clock.instant())))
                .map(Seen::session);
    }

    /// The second step of a session was proved. It is the same session, and goes on.
    public synchronized void prove(Session session) {
        open.computeIfPresent(
                session.id(), (_, seen) -> new Seen(seen.session().proved(), seen.at()));
    }

    public synchronized void end(Session session) {
        if (open.remove(session.id()) != null) listener.accept(addresses());
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(IDLE_MAX);
        if (open.values().removeIf(seen -> seen.at().isBefore(oldest))) {
            listener.accept(addresses());
        }
    }

    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        for (Seen seen : open.values()) addresses.add(seen.session().person().address());
        return addresses;
    }

    private String draw() {
        byte[] bytes = new byte[24];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
