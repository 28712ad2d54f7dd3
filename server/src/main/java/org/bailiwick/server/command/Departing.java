package org.bailiwick.server.command;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.InstallationChange.KeyChanged;
import org.bailiwick.engine.change.InstallationChange.KeyRevoked;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything of one person, wherever he is: what the operator's good-bye is about.
///
/// @param now at which it is looked
public record Departing(Directory today, Person person, Instant now) {
    /// Those that have not ended, the oldest first; of closed businesses too.
    public List<Leaving> memberships() {
        return today.memberships(person).reversed().stream()
                .filter(m -> !m.gone() && !m.period().endedBy(now))
                .map(m -> new Leaving(today, m, now))
                .toList();
    }

    /// Assets that are his own, whoever uses them.
    public List<Asset> owned() {
        List<Asset> all = new ArrayList<>();
        for (Asset each : today.listing().near(person)) {
            if (today.owningPerson(each).filter(p -> p == person).isPresent()) all.add(each);
        }
        return all;
    }

    /// Keys that he made or took over, and that still hold.
    public List<Key> keys() {
        List<Key> all = new ArrayList<>();
        today.eachKey(k -> {
            boolean his = today.listing().keeper(k).filter(p -> p == person).isPresent();
            if (his && k.usableAt(now)) all.add(k);
        });
        return all;
    }

    /// Invitations to him that nobody has answered.
    public List<Invitation> invitations() {
        List<Invitation> all = new ArrayList<>();
        for (Address each : today.addresses(person)) {
            today.invitations(each).stream().filter(i -> i.pendingAt(now)).forEach(all::add);
        }
        return all;
    }

    /// Where there is a way back, it is shut.
    List<Change> invited() {
        List<Change> all = new ArrayList<>();
        invitations().forEach(i -> all.add(new InvitationWithdrawn(i.id())));
        return all;
    }

    /// @throws Refused where one of them is in no business of his, or two are in one
    void refuseStrange(List<MemberId> successors) {
        List<MemberId> left = new ArrayList<>(successors);
        for (Leaving each : memberships()) {
            in(each, successors).ifPresent(m -> left.remove(m.id()));
        }
        if (left.isEmpty()) return;
        throw Refused.invalid(
                "successors",
                "a successor is another member of a business that the person leaves, and there is"
                        + " one in each at most");
    }

    Optional<Member> next(Pen pen, Leaving leaving, List<MemberId> successors) {
        return GoodByes.successor(pen, leaving.member(), in(leaving, successors).map(Member::id));
    }

    private Optional<Member> in(Leaving leaving, List<MemberId> successors) {
        return successors.stream()
                .flatMap(id -> today.find(id).stream())
                .filter(m -> !m.gone() && today.business(m) == leaving.business())
                .filter(m -> m != leaving.member())
                .findFirst();
    }

    /// Somebody else answers for them, or they end with him.
    ///
    /// @throws Refused where neither was said
    List<Change> keys(Pen pen, GoodByeCommand.SayGoodByeToPerson command) {
        Optional<PersonId> keeper = command.keeper();
        keeper.ifPresent(this::refuseKeeper);
        List<Change> all = new ArrayList<>();
        for (Key each : keys()) {
            Refused.unless(
                    keeper.isPresent() || command.endKeys(),
                    "the key `%s` is this person's: name a `keeper`, or say `end_keys`",
                    each.name());
            if (keeper.isPresent()) {
                all.add(new KeyChanged(each.id(), keeper, each.until()));
            } else if (command.at().isPresent()) {
                Instant until = earlier(each.until(), command.at().get());
                all.add(new KeyChanged(each.id(), Optional.of(person.id()), until));
            } else {
                all.add(new KeyRevoked(each.id()));
                pen.beside(new Beside.SecretDropped(each.id()));
            }
        }
        return all;
    }

    private void refuseKeeper(PersonId keeper) {
        boolean there = today.find(keeper).filter(p -> p != person && !p.disabled()).isPresent();
        if (!there) {
            throw Refused.invalid("keeper", "the keeper is another person who is not disabled");
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
