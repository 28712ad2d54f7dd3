package org.bailiwick.server.session;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.Office;

import java.time.InstantSource;
import java.util.Optional;

/// Those who hold the link of an invitation. That a link is shown proves the address that it went
/// to.
public final class Invitees {
    private static final String LINK = "link";

    private final Office office;
    private final PeopleStore store;
    private final Joining joining;
    private final Guesses guesses;
    private final InstantSource clock;

    Invitees(
            Office office,
            PeopleStore store,
            Joining joining,
            Guesses guesses,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.joining = joining;
        this.guesses = guesses;
        this.clock = clock;
    }

    /// An invitation that stands open.
    ///
    /// @param address in full; it is the holder's
    /// @param registered whether somebody with this address can sign in
    public record Shown(
            Directory today, Invitation invitation, String address, boolean registered) {
        /// Whether the address belongs to this person.
        public boolean of(Optional<PersonId> person) {
            return person.isPresent() && owner(today, invitation).map(Person::id).equals(person);
        }
    }

    /// Somebody who became a member.
    public record Accepted(PersonId person, Done done) {}

    /// Reads, and changes nothing.
    ///
    /// @throws SignInRefused where the link is not known, or the invitation does not stand any more
    public Shown find(String token) {
        Directory today = office.now();
        Invitation invitation =
                link(token)
                        .filter(this::opens)
                        .flatMap(link -> named(today, link))
                        .filter(i -> i.pendingAt(clock.instant()))
                        .orElseThrow(SignInRefused::linkOver);
        String address =
                office.open(today.address(invitation).text()).orElseThrow(SignInRefused::linkOver);
        boolean registered =
                owner(today, invitation).flatMap(p -> store.credential(p.id())).isPresent();
        return new Shown(today, invitation, address, registered);
    }

    /// @throws SignInRefused where it is not known
    private Optional<Link> link(String token) {
        return Optional.of(Links.find(store, token, Link.Purpose.INVITATION, clock.instant()));
    }

    /// After its end a link is still known for a while.
    private boolean opens(Link link) {
        return clock.instant().isBefore(link.ends().minus(Link.ANEW_MAX));
    }

    private static Optional<Invitation> named(Directory today, Link link) {
        return InvitationId.find(link.about()).flatMap(today::find);
    }

    /// Asks whoever invites for a new invitation in place of one that opens nothing any more. Where
    /// one stands for the same address, or was accepted, there is nothing to ask for.
    ///
    /// @return whether it is asked for now
    /// @throws SignInRefused where the link is not known, or too often
    public boolean askAnew(String token, String source) {
        guesses.count(source, LINK);
        Directory today = office.now();
        Invitation invitation =
                link(token)
                        .flatMap(link -> named(today, link))
                        .filter(i -> i.fate() != Invitation.Fate.ACCEPTED)
                        .filter(i -> !today.business(i).closed())
                        .orElseThrow(SignInRefused::linkOver);
        boolean stands =
                today.invitations(today.address(invitation)).stream()
                        .filter(i -> i.pendingAt(clock.instant()))
                        .anyMatch(i -> today.business(i) == today.business(invitation));
        if (stands) return false;
        store.deliveries().change(invitation.id(), d -> d.askedAnew(clock.instant()));
        return true;
    }

    private static Optional<Person> owner(Directory today, Invitation invitation) {
        return today.person(today.address(invitation));
    }

    /// Somebody, and not a program that looks through mail, has opened the page of the link.
    public void opened(String token) {
        InvitationId id = find(token).invitation().id();
        store.deliveries().change(id, d -> d.opened(clock.instant()));
    }

    /// Who is signed in becomes a member, and the address that was invited one of his.
    ///
    /// @throws SignInRefused where the address is another person's
    /// @throws org.bailiwick.server.command.Refused where the desk refuses
    public Accepted accept(String token, SignedIn who) {
        Shown shown = find(token);
        PersonId person = who.person();
        Optional<Person> owner = owner(shown.today, shown.invitation);
        if (owner.filter(p -> !p.id().equals(person)).isPresent()) {
            throw SignInRefused.otherAccount(shown.address);
        }
        return accept(token, shown, person);
    }

    /// Registers whoever holds the link, with the address that was invited, and makes him a member.
    /// A person who is known by it and cannot sign in yet gets the password.
    ///
    /// @throws SignInRefused where somebody signs in with this address, nobody registers himself
    ///   here, or the password is none
    /// @throws org.bailiwick.server.command.Refused where the desk refuses
    public Accepted accept(String token, String name, String password, String source) {
        guesses.count(source, LINK);
        Shown shown = find(token);
        if (shown.registered) throw SignInRefused.otherAccount(shown.address);
        Joining.Applicant applicant = new Joining.Applicant(name, shown.address, password);
        PersonId person = joining.invited(applicant);
        guesses.forgive(source, LINK);
        return accept(token, shown, person);
    }

    private Accepted accept(String token, Shown shown, PersonId person) {
        Desk desk =
                office.desk().orElseThrow(() -> SignInRefused.conflict("this server only reads"));
        var command = new AcceptInvitation(shown.invitation.id(), person, true);
        Done done = desk.carryOut(Caller.vouched(person), command);
        store.take(Links.find(store, token, Link.Purpose.INVITATION, clock.instant()));
        return new Accepted(person, done);
    }

    /// How far the letter of an invitation came; empty where none went out from here.
    public Optional<Delivery> delivery(InvitationId invitation) {
        return store.deliveries().find(invitation);
    }
}
