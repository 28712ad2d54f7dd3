package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who is signed in, and where. Nothing here asks what anybody may do.
public final class Sessions {
    /// The most sessions that are listed to a person.
    public static final int LISTED_MAX = 100;

    /// How exactly it is kept when a session was last used.
    static final Duration SEEN_EVERY = Duration.ofSeconds(60);

    /// How long a session that is over is remembered, to tell why.
    static final Duration REMEMBERED = Duration.ofDays(90);

    private final PeopleStore store;
    private final SecureRandom chance;
    private final InstantSource clock;
    private volatile Consumer<PersonId> ended = _ -> {};

    /// What time it is.
    public Instant now() {
        return clock.instant();
    }

    public Sessions(PeopleStore store, SecureRandom chance, InstantSource clock) {
        this.store = store;
        this.chance = chance;
        this.clock = clock;
    }

    /// What a cookie stands for.
    public sealed interface Found {
        record Live(SignedIn who) implements Found {}

        record Over(EndReason reason) implements Found {}

        record Unknown() implements Found {}
    }

    /// A session and the cookie that opens it from now on.
    public record Opened(Session session, Token token) {}

    /// Reads, and changes nothing.
    public Found find(String cookie, Directory today) {
        if (cookie.length() > Token.LENGTH_MAX) return new Found.Unknown();
        Token token = new Token(cookie);
        Hash hash = token.hash();
        Instant now = clock.instant();
        Optional<Session> session = store.session(hash).filter(s -> s.opens(hash, now));
        if (session.isEmpty()) return new Found.Unknown();
        Optional<EndReason> over = session.get().overAt(now);
        if (over.isEmpty() && !enabled(session.get().person(), today)) {
            over = Optional.of(EndReason.DISABLED);
        }
        return over.<Found>map(Found.Over::new)
                .orElseGet(() -> new Found.Live(new SignedIn(session.get(), token.csrf())));
    }

    static boolean enabled(PersonId person, Directory today) {
        return today.find(person).filter(p -> !p.disabled()).map(Person::id).isPresent();
    }

    /// Why a session that was found before does not hold any more as it did; empty while it does.
    public Optional<String> over(Session session, Directory today) {
        Optional<Session> now = store.session(session.token());
        if (now.isEmpty()) return Optional.of("unknown");
        Optional<EndReason> over = now.get().overAt(clock.instant());
        if (over.isPresent()) return over.map(EndReason::word);
        if (!enabled(session.person(), today)) return Optional.of(EndReason.DISABLED.word());
        boolean same = now.get().token().equals(session.token());
        return same ? Optional.empty() : Optional.of("renewed");
    }

    /// What is done whenever sessions of a person were ended, or one got another cookie.
    public void onEnd(Consumer<PersonId> task) {
        ended = task;
    }

    /// Notes that a request of this session was answered.
    public void seen(Session session) {
        Instant now = clock.instant();
        if (!now.isBefore(session.seen().plus(SEEN_EVERY))) store.seen(session.id(), now);
    }

    Opened open(PersonId person, String device, Proof proof) {
        Instant now = clock.instant();
        store.drop(now, now.minus(Session.ABSOLUTE_MAX).minus(REMEMBERED));
        Token token = Token.draw(chance);
        String known = device.substring(0, Math.min(device.length(), Session.DEVICE_MAX));
        Session session =
                new Session(
                        Token.id(chance),
                        token.hash(),
                        Hash.ZERO,
                        person,
                        known,
                        proof,
                        now,
                        now,
                        now,
                        Optional.empty());
        store.add(session);
        return new Opened(session, token);
    }

    /// Another cookie for the same session, after a proof.
    Opened prove(Session session, Proof proof) {
        Token token = Token.draw(chance);
        Session proved = session.proved(token.hash(), proof, clock.instant());
        store.prove(proved);
        ended.accept(session.person());
        return new Opened(proved, token);
    }

    /// Those that live, the newest first.
    public List<Session> living(PersonId person) {
        Instant now = clock.instant();
        return store.sessions(person, LISTED_MAX).stream()
                .filter(s -> s.overAt(now).isEmpty())
                .toList();
    }

    public void signOut(Session session) {
        store.end(session.id(), EndReason.SIGN_OUT, clock.instant());
        ended.accept(session.person());
    }

    /// @return false where the person has no such session
    public boolean end(PersonId person, String id) {
        boolean his = living(person).stream().anyMatch(s -> s.id().equals(id));
        if (!his) return false;
        store.end(id, EndReason.ENDED_ELSEWHERE, clock.instant());
        ended.accept(person);
        return true;
    }

    public void endOthers(Session but, EndReason reason) {
        store.endAll(but.person(), but.id(), reason, clock.instant());
        ended.accept(but.person());
    }

    public void endAll(PersonId person, EndReason reason) {
        store.endAll(person, "", reason, clock.instant());
        ended.accept(person);
    }
}
