package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.seal.Address;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// People signing in with address and password, and changing the password.
public final class SignIn {
    /// The longest password that is looked at, in characters.
    public static final int TYPED_MAX = 1_024;

    private final Office office;
    private final PeopleStore store;
    private final Sessions sessions;
    private final Factors factors;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Afterwards afterwards;
    private final SecureRandom chance;
    private final InstantSource clock;

    SignIn(
            Office office,
            PeopleStore store,
            Sessions sessions,
            Factors factors,
            Passwords passwords,
            Guesses guesses,
            Afterwards afterwards,
            SecureRandom chance,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.sessions = sessions;
        this.factors = factors;
        this.passwords = passwords;
        this.guesses = guesses;
        this.afterwards = afterwards;
        this.chance = chance;
        this.clock = clock;
    }

    /// What somebody who wants in has sent, and from where.
    ///
    /// @param code empty text where none was sent
    public record Attempt(
            String address, String password, String code, String device, String source) {}

    /// Takes the same work whether or not the address is known.
    ///
    /// @throws SignInRefused where he is not let in
    public Sessions.Opened signIn(Attempt attempt) {
        String account = account(attempt.address);
        guesses.count(attempt.source, account);
        Directory today = office.now();
        Optional<PersonId> person =
                person(attempt.address, today).filter(p -> Sessions.enabled(p, today));
        Optional<Credential> credential = store.credential(person.orElse(Link.NOBODY));
        if (credential.isEmpty()) {
            passwords.workInVain(attempt.password);
            throw SignInRefused.wrong();
        }
        if (!passwords.holds(attempt.password, credential.get().password())) {
            throw SignInRefused.wrong();
        }
        boolean second = credential.get().hasSecondStep();
        if (second && attempt.code.isEmpty()) throw SignInRefused.secondStep();
        if (second) factors.use(credential.get(), attempt.code);
        guesses.forgive(attempt.source, account);
        Proof proof = second ? Proof.TWO_STEPS : Proof.ONE_STEP;
        return sessions.open(credential.get().person(), attempt.device, proof);
    }

    /// The person with this address, if there is one.
    Optional<PersonId> person(String address, Directory today) {
        if (address.indexOf('@') < 0) return Optional.empty();
        return office.resolver(today, Optional.empty())
                .address(address)
                .flatMap(today::find)
                .flatMap(today::person)
                .map(p -> p.id());
    }

    /// What tells an account from another when tries are counted, whether or not it exists.
    private static String account(String address) {
        return Address.find(address)
                .map(Address::text)
                .orElseGet(() -> address.strip().toLowerCase(Locale.ROOT));
    }

    /// @throws SignInRefused where the old one is wrong or the new one is none
    public void changePassword(SignedIn who, String old, String next, String source) {
        guesses.count(source, who.person().toString());
        Credential credential =
                store.credential(who.person())
                        .orElseThrow(() -> SignInRefused.conflict("there is no password yet"));
        if (!passwords.holds(old, credential.password())) throw SignInRefused.wrong();
        PasswordRules.check(next, "");
        store.password(who.person(), passwords.store(next));
        guesses.forgive(source, who.person().toString());
        sessions.endOthers(who.session(), EndReason.PASSWORD_CHANGED);
    }

    /// Gives everybody the same password, as a world for trying things has it: it is worked out
    /// once.
    public void giveAll(Collection<PersonId> people, String password) {
        String stored = passwords.store(password);
        people.forEach(person -> store.password(person, stored));
    }

    /// Sends a link where there is a person with this address; says nothing of it. Whether there is
    /// one is looked for afterwards, so that the answer takes the same work.
    public void askForReset(String address, String source) {
        guesses.count(source, "reset " + account(address));
        afterwards.write(() -> reset(address));
    }

    private Optional<Outbox.Letter> reset(String address) {
        Directory today = office.now();
        Optional<PersonId> person = person(address, today).filter(p -> Sessions.enabled(p, today));
        if (person.isEmpty()) return Optional.empty();
        Token token = Token.draw(chance);
        Instant ends = clock.instant().plus(Link.RESET_MAX);
        var purpose = Link.Purpose.RESET;
        store.add(new Link(token.hash(), purpose, person.get(), Hash.ZERO, "", ends));
        return Optional.of(
                new Outbox.Letter(Token.name(chance), address.strip(), purpose, token, ends));
    }

    /// Sets the password anew, and ends all sessions of the person.
    ///
    /// @throws SignInRefused where the link does not hold or the password is none
    public void reset(String token, String password, String source) {
        guesses.count(source, "link");
        Link link = Links.find(store, token, Link.Purpose.RESET, clock.instant());
        PasswordRules.check(password, "");
        if (!Sessions.enabled(link.person(), office.now())) throw SignInRefused.linkOver();
        String stored = passwords.store(password);
        if (!store.take(link)) throw SignInRefused.linkOver();
        store.password(link.person(), stored);
        guesses.forgive(source, "link");
        sessions.endAll(link.person(), EndReason.PASSWORD_CHANGED);
    }
}
