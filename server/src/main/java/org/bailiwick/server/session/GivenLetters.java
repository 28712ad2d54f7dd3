package org.bailiwick.server.session;

import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Office;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Those who gave something by an access link and have no session: that a letter reaches them
/// proves who they are, for a while.
public final class GivenLetters {
    private final Office office;
    private final PeopleStore store;
    private final Guesses guesses;
    private final Outbox outbox;
    private final SecureRandom chance;
    private final InstantSource clock;

    GivenLetters(
            Office office,
            PeopleStore store,
            Guesses guesses,
            Outbox outbox,
            SecureRandom chance,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.guesses = guesses;
        this.outbox = outbox;
        this.chance = chance;
        this.clock = clock;
    }

    /// Somebody who has proved that he is the one who gave.
    public record Proved(PersonId person, ConfirmationId confirmation) {}

    /// Sends a letter to whoever confirmed, where he can be reached.
    ///
    /// @param source where it is asked from
    /// @throws SignInRefused where it is asked too often
    public void send(Confirmation given, String source) {
        guesses.count(source, given.id().toString());
        Directory today = office.now();
        Optional<Person> person = given.made().by().flatMap(today::find);
        Optional<String> address =
                person.stream()
                        .flatMap(p -> today.addresses(p).stream())
                        .flatMap(a -> office.open(a.text()).stream())
                        .findFirst();
        if (address.isEmpty()) return;
        Token token = Token.draw(chance);
        Instant ends = clock.instant().plus(Link.GIVEN_MAX);
        var purpose = Link.Purpose.GIVEN;
        String about = given.id().toString();
        store.add(
                new Link(token.hash(), purpose, person.orElseThrow().id(), Hash.ZERO, about, ends));
        outbox.send(new Outbox.Letter(Token.name(chance), address.get(), purpose, token, ends));
    }

    /// Tells somebody that a part waits for him, which a client has handed on.
    ///
    /// @param part what opens it
    public void forward(String address, Token part) {
        Instant ends = clock.instant().plus(Link.PART_MAX);
        outbox.send(new Outbox.Letter(Token.name(chance), address, Link.Purpose.PART, part, ends));
    }

    /// Whom a letter has reached. To look takes nothing away: programs that read mail look too.
    ///
    /// @throws SignInRefused where the link is not known, or over
    public Proved find(String token) {
        Link link = Links.find(store, token, Link.Purpose.GIVEN, clock.instant());
        ConfirmationId id = ConfirmationId.find(link.about()).orElseThrow(SignInRefused::linkOver);
        return new Proved(link.person(), id);
    }
}
