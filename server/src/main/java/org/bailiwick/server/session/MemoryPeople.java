package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// In memory: for tests, and for servers of one command.
public final class MemoryPeople implements PeopleStore {
    private final Map<PersonId, Credential> credentials = new HashMap<>();
    private final Map<PersonId, Long> steps = new HashMap<>();
    private final Map<PersonId, Set<Hash>> codes = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<Hash, Link> links = new HashMap<>();
    private final Map<PersonId, Profile> profiles = new HashMap<>();
    private final Deliveries deliveries = new MemoryDeliveries();
    private final Passkeys passkeys = new MemoryPasskeys();
    private final Identities identities = new MemoryIdentities();

    @Override
    public synchronized boolean anybody() {
        return !credentials.isEmpty();
    }

    @Override
    public synchronized Optional<Credential> credential(PersonId person) {
        return Optional.ofNullable(credentials.get(person));
    }

    @Override
    public synchronized void password(PersonId person, String stored) {
        var authenticator = credential(person).flatMap(Credential::authenticator);
        credentials.put(person, new Credential(person, stored, authenticator));
    }

    @Override
    public synchronized void authenticator(PersonId person, Authenticator authenticator) {
        credential(person)
                .ifPresent(c ->
                        credentials.put(
                                person,
                                new Credential(person, c.password(), Optional.of(authenticator))));
    }

    @Override
    public synchronized void dropAuthenticator(PersonId person) {
        credential(person)
                .ifPresent(c ->
                        credentials.put(
                                person, new Credential(person, c.password(), Optional.empty())));
        steps.remove(person);
        codes.remove(person);
    }

    @Override
    public synchronized boolean useStep(PersonId person, long step) {
        if (steps.getOrDefault(person, -1L) >= step) return false;
        steps.put(person, step);
        return true;
    }

    @Override
    public synchronized void recoveryCodes(PersonId person, List<Hash> all) {
        codes.put(person, new HashSet<>(all));
    }

    @Override
    public synchronized boolean useRecoveryCode(PersonId person, Hash code) {
        return codes.getOrDefault(person, new HashSet<>()).remove(code);
    }

    @Override
    public synchronized int recoveryCodesLeft(PersonId person) {
        return codes.getOrDefault(person, Set.of()).size();
    }

    @Override
    public synchronized void add(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public synchronized Optional<Session> session(Hash token) {
        return sessions.values().stream()
                .filter(s -> s.token().equals(token) || s.former().equals(token))
                .findFirst();
    }

    @Override
    public synchronized List<Session> sessions(PersonId person, int most) {
        return sessions.values().stream()
                .filter(s -> s.person().equals(person))
                .sorted(
                        Comparator.comparing(Session::created)
                                .reversed()
                                .thenComparing(Session::id))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void seen(String session, Instant at) {
        living(session).ifPresent(s -> sessions.put(session, with(s, at, s.end())));
    }

    private Optional<Session> living(String session) {
        return Optional.ofNullable(sessions.get(session)).filter(s -> s.end().isEmpty());
    }

    private static Session with(Session s, Instant seen, Optional<Session.End> end) {
        return new Session(
                s.id(),
                s.token(),
                s.former(),
                s.person(),
                s.device(),
                s.proof(),
                s.created(),
                s.proved(),
                seen,
                end);
    }

    @Override
    public synchronized void prove(Session session) {
        living(session.id()).ifPresent(_ -> sessions.put(session.id(), session));
    }

    @Override
    public synchronized void end(String session, EndReason reason, Instant at) {
        var end = Optional.of(new Session.End(reason, at));
        living(session).ifPresent(s -> sessions.put(session, with(s, s.seen(), end)));
    }

    @Override
    public synchronized void endAll(PersonId person, String but, EndReason reason, Instant at) {
        for (Session session : new ArrayList<>(sessions.values())) {
            boolean his = session.person().equals(person) && !session.id().equals(but);
            if (his) end(session.id(), reason, at);
        }
    }

    @Override
    public synchronized void add(Link link) {
        links.put(link.token(), link);
    }

    @Override
    public synchronized Optional<Link> link(Hash token) {
        return Optional.ofNullable(links.get(token));
    }

    @Override
    public synchronized boolean take(Link link) {
        return links.remove(link.token(), link);
    }

    @Override
    public synchronized void dropLinks(Link.Purpose purpose) {
        links.values().removeIf(link -> link.purpose() == purpose);
    }

    @Override
    public synchronized void drop(Instant now, Instant sessionsBefore) {
        links.values().removeIf(link -> !now.isBefore(link.ends()));
        sessions.values().removeIf(session -> session.created().isBefore(sessionsBefore));
    }

    @Override
    public synchronized Map<PersonId, Presence> presences(Collection<PersonId> people) {
        Map<PersonId, Presence> all = new HashMap<>();
        for (PersonId person : people) {
            all.put(person, Presence.of(this, person, lastSeen(person)));
        }
        return all;
    }

    private Optional<Instant> lastSeen(PersonId person) {
        return sessions.values().stream()
                .filter(s -> s.person().equals(person))
                .map(Session::seen)
                .max(Comparator.naturalOrder());
    }

    @Override
    public synchronized Profile profile(PersonId person) {
        return profiles.getOrDefault(person, Profile.NONE);
    }

    @Override
    public synchronized void profile(PersonId person, Profile profile) {
        profiles.put(person, profile);
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Identities identities() {
        return identities;
    }

    @Override
    public Passkeys passkeys() {
        return passkeys;
    }

    @Override
    public void close() {}
}
