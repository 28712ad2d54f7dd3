package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Office;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Everything about people coming in, put together.
///
/// @param secure whether cookies travel over TLS only
public record Entrance(
        Sessions sessions,
        SignIn signIn,
        Factors factors,
        Joining joining,
        Invitees invitees,
        GivenLetters givenLetters,
        OpenId openId,
        PasskeySignIn passkeys,
        PeopleStore store,
        Afterwards afterwards,
        boolean secure)
        implements AutoCloseable {
    /// What it is made of.
    public record Parts(
            PeopleStore store,
            Registration policy,
            Outbox outbox,
            List<Provider> providers,
            Hashing hashing) {
        public Parts {
            providers = List.copyOf(providers);
        }

        /// With passwords kept as they are to be.
        public Parts(
                PeopleStore store, Registration policy, Outbox outbox, List<Provider> providers) {
            this(store, policy, outbox, providers, Hashing::argon2id);
        }

        /// With letters going out there.
        public Parts with(Outbox out) {
            return new Parts(store, policy, out, providers, hashing);
        }

        /// Without providers.
        public Parts(PeopleStore store, Registration policy, Outbox outbox) {
            this(store, policy, outbox, List.of());
        }
    }

    /// How people reach us.
    ///
    /// @param url under which address, once it is known
    /// @param secure whether over TLS
    public record Reach(Supplier<URI> url, boolean secure) {}

    /// When each of these was here last, and with what he signs in.
    public Map<PersonId, Presence> presences(Collection<PersonId> people) {
        return store.presences(people);
    }

    public static Entrance of(Office office, Parts parts, Reach reach, InstantSource clock) {
        SecureRandom chance = new SecureRandom();
        PeopleStore store = parts.store();
        Outbox outbox = parts.outbox();
        Sessions sessions = new Sessions(store, chance, clock);
        Passwords passwords = new Passwords(chance, parts.hashing());
        Afterwards after = new Afterwards(outbox);
        Guesses guesses = new Guesses(clock);
        Factors factors = new Factors(office, store, sessions, guesses, chance, clock);
        SignIn signIn =
                new SignIn(
                        office, store, sessions, factors, passwords, guesses, after, chance, clock);
        Registration policy = parts.policy();
        Joining joining =
                new Joining(
                        office, store, policy, signIn, passwords, guesses, after, chance, clock);
        Invitees invitees = new Invitees(office, store, joining, guesses, clock);
        OpenId openId =
                new OpenId(
                        office,
                        store,
                        sessions,
                        signIn,
                        joining,
                        guesses,
                        chance,
                        clock,
                        new OpenId.Outside(parts.providers(), reach.url()));
        PasskeySignIn passkeys =
                new PasskeySignIn(
                        office, store, sessions, factors, guesses, chance, clock, reach.url());
        return new Entrance(
                sessions,
                signIn,
                factors,
                joining,
                invitees,
                new GivenLetters(office, store, guesses, outbox, chance, clock),
                openId,
                passkeys,
                store,
                after,
                reach.secure());
    }

    /// Before the store is closed.
    @Override
    public void close() {
        afterwards.close();
    }
}
