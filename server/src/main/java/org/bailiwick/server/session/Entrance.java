package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Office;

import java.security.SecureRandom;
import java.time.InstantSource;

/// Everything about people coming in, put together.
///
/// @param secure whether cookies travel over TLS only
public record Entrance(
        Sessions sessions,
        SignIn signIn,
        Factors factors,
        Joining joining,
        Invitees invitees,
        PeopleStore store,
        boolean secure) {
    /// What it is made of.
    public record Parts(PeopleStore store, Registration policy, Outbox outbox) {}

    /// When somebody was here last, and with what he signs in.
    public Presence presence(PersonId person) {
        return Presence.of(store, person);
    }

    public static Entrance of(Office office, Parts parts, boolean secure, InstantSource clock) {
        SecureRandom chance = new SecureRandom();
        PeopleStore store = parts.store();
        Outbox outbox = parts.outbox();
        Sessions sessions = new Sessions(store, chance, clock);
        Passwords passwords = new Passwords(chance);
        Guesses guesses = new Guesses(clock);
        Factors factors = new Factors(office, store, sessions, guesses, chance, clock);
        SignIn signIn =
                new SignIn(
                        office, store, sessions, factors, passwords, guesses, outbox, chance,
                        clock);
        Joining joining =
                new Joining(
                        office,
                        store,
                        parts.policy(),
                        signIn,
                        passwords,
                        guesses,
                        outbox,
                        chance,
                        clock);
        Invitees invitees = new Invitees(office, store, joining, guesses, clock);
        return new Entrance(sessions, signIn, factors, joining, invitees, store, secure);
    }
}
