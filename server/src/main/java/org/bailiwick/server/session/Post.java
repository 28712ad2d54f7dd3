package org.bailiwick.server.session;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.InvitationChange.InvitationExtended;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.server.command.Follower;
import org.bailiwick.server.command.Office;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Sends invitations to those whom they are for: follows the journal, and goes on where it was
/// after a restart.
///
/// Invitations that were read in from somewhere else get no letter from here. A letter that cannot
/// be handed over is tried again.
public final class Post implements AutoCloseable {
    /// Letters that are handed over in one round.
    static final int ROUND_MAX = 1_000;

    /// How long a letter waits that could not be handed over.
    static final Duration PAUSE = Duration.ofSeconds(60);

    private final Office office;
    private final PeopleStore store;
    private final Outbox outbox;
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final SecureRandom chance;
    private final InstantSource clock;
    private Optional<Follower> follower = Optional.empty();
    private volatile boolean closing;

    private Post(
            Office office,
            PeopleStore store,
            Outbox outbox,
            SecureRandom chance,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.outbox = outbox;
        this.chance = chance;
        this.clock = clock;
    }

    /// Goes on from where it was, or from now on where it never was anywhere.
    public static Post start(
            Office office,
            PeopleStore store,
            Outbox outbox,
            SecureRandom chance,
            InstantSource clock) {
        Post post = new Post(office, store, outbox, chance, clock);
        post.follower =
                Optional.of(
                        Follower.start(
                                "post", office, store.deliveries(), post.new Round(), PAUSE));
        return post;
    }

    /// Finds what is to be written, and hands it over.
    private final class Round implements Follower.Reader {
        @Override
        public void read(Entry entry) {
            gather(entry.seq(), entry);
        }

        @Override
        public void afterwards() {
            for (Delivery each : store.deliveries().waiting(ROUND_MAX)) {
                if (closing) break;
                hand(each);
            }
        }
    }

    private void gather(long seq, Entry entry) {
        if (entry.actor() instanceof Actor.Source) return;
        for (Change change : entry.changes()) {
            switch (change) {
                case MemberInvited c -> write(c.invitation(), seq, entry.time());
                case InvitationExtended c -> write(c.invitation(), seq, entry.time());
                default -> {}
            }
        }
    }

    private void write(InvitationId invitation, long seq, Instant at) {
        Deliveries deliveries = store.deliveries();
        Optional<Delivery> earlier = deliveries.find(invitation);
        if (earlier.filter(d -> d.seq() >= seq).isPresent()) return;
        deliveries.put(
                earlier.map(d -> d.again(seq, at))
                        .orElseGet(() -> Delivery.written(invitation, seq, at)));
    }

    /// What is on its way already is not sent once more before the next start.
    private void hand(Delivery delivery) {
        if (!delivery.letter().isEmpty() && sent.contains(delivery.letter())) return;
        Directory today = office.now();
        Instant now = clock.instant();
        Optional<Invitation> invitation =
                today.find(delivery.invitation()).filter(i -> i.pendingAt(now));
        Optional<String> address = invitation.flatMap(i -> office.open(today.address(i).text()));
        if (address.isEmpty()) {
            store.deliveries().drop(delivery.invitation());
            return;
        }
        Token token = Token.draw(chance);
        String letter = delivery.letter().isEmpty() ? Token.name(chance) : delivery.letter();
        Instant ends = earlier(invitation.get().expires(), now.plus(Link.INVITATION_MAX));
        var purpose = Link.Purpose.INVITATION;
        String about = delivery.invitation().toString();
        Instant known = ends.plus(Link.ANEW_MAX);
        store.add(new Link(token.hash(), purpose, Link.NOBODY, Hash.ZERO, about, known));
        store.deliveries().change(delivery.invitation(), d -> d.named(letter));
        outbox.send(new Outbox.Letter(letter, address.get(), purpose, token, ends));
        if (outbox.later()) sent.add(letter);
        else taken(letter);
    }

    /// Whoever carries mail has taken a letter.
    ///
    /// @param letter its name, see [Outbox.Letter]
    public void taken(String letter) {
        change(letter, d -> d.handed(letter, clock.instant()));
        sent.remove(letter);
    }

    /// Of letters that are not the newest of an invitation nothing is kept.
    private void change(String letter, UnaryOperator<Delivery> how) {
        store.deliveries()
                .byLetter(letter)
                .ifPresent(found ->
                        store.deliveries()
                                .change(
                                        found.invitation(),
                                        d -> d.letter().equals(letter) ? how.apply(d) : d));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// A letter came back.
    ///
    /// @param letter its name, see [Outbox.Letter]
    public void bounced(String letter, String why) {
        change(letter, d -> d.bounced(why, clock.instant()));
        sent.remove(letter);
    }

    /// Ends before the store is closed.
    @Override
    public void close() {
        closing = true;
        follower.ifPresent(Follower::close);
    }
}
