package org.bailiwick.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.Office;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// People signing in with passkeys. The device asks for a finger, a face or a code of its own, so
/// one passkey proves two steps.
public final class PasskeySignIn {
    private static final String MAKING = "making";
    private static final String USING = "using";

    private final Office office;
    private final PeopleStore store;
    private final Sessions sessions;
    private final Factors factors;
    private final Guesses guesses;
    private final SecureRandom chance;
    private final InstantSource clock;
    private final Supplier<URI> url;
    private Optional<PasskeyCheck> check = Optional.empty();

    PasskeySignIn(
            Office office,
            PeopleStore store,
            Sessions sessions,
            Factors factors,
            Guesses guesses,
            SecureRandom chance,
            InstantSource clock,
            Supplier<URI> url) {
        this.office = office;
        this.store = store;
        this.sessions = sessions;
        this.factors = factors;
        this.guesses = guesses;
        this.chance = chance;
        this.clock = clock;
        this.url = url;
    }

    /// What a browser is asked for to make one.
    ///
    /// @param place the name of the host for which it is made
    /// @param handle what the device calls the person
    /// @param has what the person has already
    public record Asked(
            Token challenge, String place, byte[] handle, String name, List<Passkey> has) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Asked that && challenge.equals(that.challenge);
        }

        @Override
        public int hashCode() {
            return challenge.hashCode();
        }
    }

    /// Signatures that are taken, as numbers of COSE, the best first.
    public static List<Long> algorithms() {
        return PasskeyCheck.ALGORITHMS;
    }

    /// Made when the first one is looked at: it takes a while.
    private synchronized PasskeyCheck check() {
        if (check.isEmpty()) check = Optional.of(new PasskeyCheck(url));
        return check.get();
    }

    private static byte[] handle(PersonId person) {
        return person.toString().getBytes(UTF_8);
    }

    private Token ask(PersonId person, String why) {
        Token challenge = Token.draw(chance);
        Instant ends = clock.instant().plus(Link.PASSKEY_MAX);
        store.add(new Link(challenge.hash(), Link.Purpose.PASSKEY, person, Hash.ZERO, why, ends));
        return challenge;
    }

    /// Good once, and for a short while.
    private boolean asked(Token challenge, PersonId person, String why) {
        return store.link(challenge.hash())
                .filter(l -> l.purpose() == Link.Purpose.PASSKEY && l.about().equals(why))
                .filter(l -> l.person().equals(person) && clock.instant().isBefore(l.ends()))
                .filter(store::take)
                .isPresent();
    }

    /// @throws SignInRefused where the session has to prove its second step first
    public Asked begin(SignedIn who) {
        proved(who);
        String name =
                office.now().find(who.person()).flatMap(p -> office.open(p.name())).orElse("");
        return new Asked(
                ask(who.person(), MAKING),
                check().place(),
                handle(who.person()),
                name,
                store.passkeys().of(who.person()));
    }

    private void proved(SignedIn who) {
        boolean asks = factors.on(who.person());
        if (asks && who.session().proof() != Proof.TWO_STEPS) throw SignInRefused.secondStep();
    }

    /// @param sent what the browser answers, as JSON of WebAuthn
    /// @throws SignInRefused where it does not hold, or there are enough
    public Passkey add(SignedIn who, String name, String sent) {
        proved(who);
        PersonId person = who.person();
        Token challenge = check().challengeOfNew(sent).orElseThrow(SignInRefused::noPasskey);
        if (!asked(challenge, person, MAKING)) throw SignInRefused.noPasskey();
        var made = check().made(sent, challenge).orElseThrow(SignInRefused::noPasskey);
        if (store.passkeys().of(person).size() >= Passkey.PASSKEYS_MAX) {
            throw SignInRefused.conflict(
                    "a person has at most %d passkeys: remove one", Passkey.PASSKEYS_MAX);
        }
        Instant now = clock.instant();
        Passkey passkey =
                new Passkey(
                        made.id(),
                        person,
                        name,
                        made.attestation(),
                        made.client(),
                        made.count(),
                        false,
                        now,
                        now);
        if (!store.passkeys().add(passkey)) {
            throw SignInRefused.conflict("this passkey is here already");
        }
        return passkey;
    }

    /// Somebody wants in; it is not known who.
    public Token ask(String source) {
        guesses.count(source, "passkey");
        return ask(Link.NOBODY, USING);
    }

    /// A session is to prove its second step.
    public Token ask(SignedIn who) {
        return ask(who.person(), USING);
    }

    public String place() {
        return check().place();
    }

    /// @throws SignInRefused where it does not hold
    public Sessions.Opened signIn(String sent, String device, String source) {
        guesses.count(source, "passkey");
        Passkey passkey = use(sent, Optional.empty()).orElseThrow(SignInRefused::wrongPasskey);
        guesses.forgive(source, "passkey");
        return sessions.open(passkey.person(), device, Proof.TWO_STEPS);
    }

    /// @throws SignInRefused where it does not hold
    public Sessions.Opened stepUp(SignedIn who, String sent) {
        if (use(sent, Optional.of(who.person())).isEmpty()) {
            throw SignInRefused.passkeyAgain();
        }
        return sessions.prove(who.session(), Proof.TWO_STEPS);
    }

    private Optional<Passkey> use(String sent, Optional<PersonId> by) {
        Optional<PasskeyCheck.Claimed> claimed = check().claimed(sent);
        if (claimed.isEmpty()) return Optional.empty();
        Optional<Passkey> passkey =
                store.passkeys()
                        .find(claimed.get().id())
                        .filter(p -> !p.stopped())
                        .filter(p -> by.map(p.person()::equals).orElse(true))
                        .filter(p -> names(claimed.get(), p))
                        .filter(p -> Sessions.enabled(p.person(), office.now()));
        boolean fresh = asked(claimed.get().challenge(), by.orElse(Link.NOBODY), USING);
        if (!fresh || passkey.isEmpty()) return Optional.empty();
        return switch (check().holds(claimed.get(), passkey.get())) {
            case PasskeyCheck.Outcome.Wrong _ -> Optional.empty();
            case PasskeyCheck.Outcome.Copied _ -> throw copied(passkey.get());
            case PasskeyCheck.Outcome.Good(var count) ->
                    passkey.filter(p -> store.passkeys().used(p, count, clock.instant()));
        };
    }

    private static boolean names(PasskeyCheck.Claimed claimed, Passkey passkey) {
        String due =
                Base64.getUrlEncoder().withoutPadding().encodeToString(handle(passkey.person()));
        return claimed.person().isEmpty() || claimed.person().equals(due);
    }

    /// Somebody has a copy, and it cannot be told who of both is the thief.
    private SignInRefused copied(Passkey passkey) {
        store.passkeys().stop(passkey.id());
        sessions.endAll(passkey.person(), EndReason.SUSPECTED_THEFT);
        return SignInRefused.copiedPasskey();
    }

    public List<Passkey> of(PersonId person) {
        return store.passkeys().of(person);
    }

    /// Ends all other sessions.
    ///
    /// @return false where the person has none of this id
    public boolean remove(SignedIn who, String id) {
        proved(who);
        if (!store.passkeys().drop(who.person(), id)) return false;
        sessions.endOthers(who.session(), EndReason.FACTOR_CHANGED);
        return true;
    }
}
