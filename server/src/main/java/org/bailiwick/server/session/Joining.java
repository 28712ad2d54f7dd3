package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.bailiwick.server.seal.Address;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// People becoming known here: the first one, and those who register themselves.
public final class Joining {
    /// Who stands in the record for somebody who registered himself.
    private static final Caller REGISTRATION = Caller.source("registration");

    /// A name that a provider tells is cut to so many characters.
    static final int SHORT_NAME = 200;

    /// What a link to register is about where an access link invites.
    private static final String CLIENT = "access-link";

    /// Stands for any address when tries are counted.
    private static final String LINK = "link";

    private final Office office;
    private final PeopleStore store;
    private final Registration policy;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Afterwards afterwards;
    private final SecureRandom chance;
    private final InstantSource clock;

    Joining(
            Office office,
            PeopleStore store,
            Registration policy,
            SignIn signIn,
            Passwords passwords,
            Guesses guesses,
            Afterwards afterwards,
            SecureRandom chance,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.policy = policy;
        this.signIn = signIn;
        this.passwords = passwords;
        this.guesses = guesses;
        this.afterwards = afterwards;
        this.chance = chance;
        this.clock = clock;
    }

    /// Who somebody says he is.
    public record Applicant(String name, String address, String password) {}

    /// What lets the first person in; empty where somebody has a password already. An earlier one
    /// holds no more.
    public Optional<Token> firstStart() {
        if (store.anybody()) return Optional.empty();
        store.dropLinks(Link.Purpose.FIRST);
        Token token = Token.draw(chance);
        Instant ends = clock.instant().plus(Link.FIRST_MAX);
        store.add(new Link(token.hash(), Link.Purpose.FIRST, Link.NOBODY, Hash.ZERO, "", ends));
        return Optional.of(token);
    }

    /// Registers the first person; one who is known already by this address gets the password.
    ///
    /// @throws SignInRefused where the token does not hold, or the password is none
    public PersonId first(String token, Applicant applicant, String source) {
        guesses.count(source, LINK);
        Link link = Links.find(store, token, Link.Purpose.FIRST, clock.instant());
        if (store.anybody()) throw SignInRefused.linkOver();
        return admit(link, applicant, source);
    }

    /// Sends a link where this address may register; says nothing of it. Whether it may is looked
    /// for afterwards, so that the answer takes the same work.
    ///
    /// @param shown what opens an access link, or a part of one that was handed on: whoever holds
    ///   it is invited by it
    public void ask(String typed, Optional<String> shown, String source) {
        Optional<Address> known = Address.find(typed);
        guesses.count(source, "registration " + known.map(Address::text).orElse(""));
        afterwards.write(() -> known.flatMap(address -> letter(address, shown)));
    }

    private Optional<Outbox.Letter> letter(Address address, Optional<String> shown) {
        String about = shown.filter(this::opens).isPresent() ? CLIENT : "";
        if (!mayRegister(address, about)) return Optional.empty();
        Token token = Token.draw(chance);
        Instant ends = clock.instant().plus(Link.REGISTRATION_MAX);
        var purpose = Link.Purpose.REGISTER;
        Hash whose = blind(address);
        store.add(new Link(token.hash(), purpose, Link.NOBODY, whose, about, ends));
        return Optional.of(
                new Outbox.Letter(Token.name(chance), address.text(), purpose, token, ends));
    }

    private boolean opens(String token) {
        if (token.length() > Token.LENGTH_MAX) return false;
        Hash hash = new Token(token).hash();
        Directory today = office.now();
        Instant now = clock.instant();
        boolean link =
                today.links()
                        .opened(hash)
                        .filter(l -> l.opensAt(now) && !today.links().agency(l).closed())
                        .isPresent();
        return link || today.links().part(hash).isPresent();
    }

    private boolean mayRegister(Address address, String about) {
        Directory today = office.now();
        if (signIn.person(address.text(), today).isPresent()) return false;
        return switch (policy) {
            case OPEN -> true;
            case OPERATOR -> false;
            case INVITED -> about.equals(CLIENT) || invited(address, today);
        };
    }

    private boolean invited(Address address, Directory today) {
        Instant now = clock.instant();
        return office.resolver(today, Optional.empty())
                .address(address.text())
                .flatMap(today::find)
                .map(today::invitations)
                .filter(all -> all.stream().anyMatch((Invitation i) -> i.pendingAt(now)))
                .isPresent();
    }

    /// Registers whoever shows a link that went to the address he names.
    ///
    /// @throws SignInRefused where the link does not hold, or the password is none
    public PersonId register(String token, Applicant applicant, String source) {
        guesses.count(source, LINK);
        Link link = Links.find(store, token, Link.Purpose.REGISTER, clock.instant());
        Address address = Address.find(applicant.address).orElseThrow(SignInRefused::linkOver);
        boolean his = blind(address).equals(link.address());
        if (!his || !mayRegister(address, link.about())) throw SignInRefused.linkOver();
        return admit(link, applicant, source);
    }

    /// Registers whoever proved an address that is invited; one who is known by it already gets the
    /// password.
    ///
    /// @throws SignInRefused where nobody registers himself here, or the password is none
    PersonId invited(Applicant applicant) {
        PasswordRules.check(applicant.password, applicant.address);
        Optional<PersonId> known = signIn.person(applicant.address, office.now());
        if (known.isEmpty() && policy == Registration.OPERATOR) {
            throw SignInRefused.conflict(
                    "nobody registers himself here: ask whoever runs this installation, or sign in"
                            + " with an account that you have");
        }
        String stored = passwords.store(applicant.password);
        PersonId person = known.orElseGet(() -> registered(applicant));
        store.password(person, stored);
        return person;
    }

    /// Registers whoever has an address that somebody else has proved; he gets no password.
    ///
    /// @throws SignInRefused where the policy does not let him
    PersonId known(String name, String address) {
        boolean may = Address.find(address).filter(a -> mayRegister(a, "")).isPresent();
        if (may) return registered(new Applicant(name, address, ""));
        throw SignInRefused.provider(
                "nobody is known here by your address: ask whoever invites you, or whoever runs"
                        + " this installation");
    }

    private PersonId admit(Link link, Applicant applicant, String source) {
        PasswordRules.check(applicant.password, applicant.address);
        Directory today = office.now();
        Optional<PersonId> known = signIn.person(applicant.address, today);
        if (known.isPresent() && !Sessions.enabled(known.get(), today)) {
            throw SignInRefused.conflict("this person is disabled: take another address");
        }
        String stored = passwords.store(applicant.password);
        PersonId person = known.orElseGet(() -> registered(applicant));
        if (!store.take(link)) throw SignInRefused.linkOver();
        store.password(person, stored);
        guesses.forgive(source, LINK);
        return person;
    }

    private PersonId registered(Applicant applicant) {
        Desk desk =
                office.desk().orElseThrow(() -> SignInRefused.conflict("this server only reads"));
        PersonId person = new Ids(chance).person();
        desk.carryOut(REGISTRATION, new RegisterPerson(person, applicant.name, applicant.address));
        return person;
    }

    private Hash blind(Address address) {
        return Hash.of(office.sealer().blind(address).bytes());
    }
}
