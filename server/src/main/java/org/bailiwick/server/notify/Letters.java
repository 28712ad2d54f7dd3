package org.bailiwick.server.notify;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Uninterrupted;
import org.bailiwick.server.session.Delivery;
import org.bailiwick.server.session.Outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The outbox: letters wait here, sealed, until somebody carries them. With nobody to carry them
/// they wait until they are over, and can be read by whoever runs the installation.
public final class Letters implements Outbox, AutoCloseable {
    /// Letters that are handed over in one round, over one connection.
    public static final int ROUND_MAX = 100;

    /// How soon it is looked again.
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final Logger LOG = System.getLogger(Letters.class.getName());

    private final Office office;
    private final LetterStore store;
    private final Optional<Carrier> carrier;
    private final LetterWriter writer;
    private final InstantSource clock;
    private final Semaphore arrived = new Semaphore(0);
    private final Thread thread;
    private volatile BiConsumer<String, String> lost = (_, _) -> {};
    private volatile Consumer<String> taken = _ -> {};
    private volatile boolean closing;

    Letters(
            Office office,
            LetterStore store,
            Optional<Carrier> carrier,
            LetterWriter writer,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.carrier = carrier;
        this.writer = writer;
        this.clock = clock;
        thread = Thread.ofPlatform().name("mail").daemon().unstarted(this::run);
    }

    /// Who is told the name of a letter that did not reach anybody, and why. It is told once more
    /// where everything stops in between.
    public void onLost(BiConsumer<String, String> listener) {
        lost = listener;
    }

    /// Who is told the name of a letter that a mail server has taken. It is told once more where
    /// everything stops in between.
    public void onTaken(Consumer<String> listener) {
        taken = listener;
    }

    @Override
    public boolean later() {
        return carrier.isPresent();
    }

    void start() {
        thread.start();
    }

    @Override
    public void send(Outbox.Letter letter) {
        send(letter.name(), LetterWriter.kind(letter.purpose()), writer.write(letter));
    }

    /// A letter of a name that was sent before is not sent again.
    void send(String name, String kind, LetterText text) {
        Optional<Mailing> known = store.find(name);
        if (known.filter(m -> m.state().equals(Mailing.SENT)).isPresent()) taken.accept(name);
        if (known.isPresent()) return;
        byte[] sealed = office.sealer().lock(text.written());
        store.put(Mailing.written(name, kind, sealed, clock.instant()));
        arrived.release();
    }

    /// How many there are in each state.
    public Map<String, Long> counts() {
        return store.counts();
    }

    /// The one that has waited longest.
    public Optional<Mailing> oldest() {
        return store.due(Instant.ofEpochMilli(Long.MAX_VALUE), 1).stream().findFirst();
    }

    public Optional<Mailing> find(String name) {
        return store.find(name);
    }

    /// Those before this number, the newest first.
    public List<Mailing> list(long before, int most) {
        return store.list(before, most);
    }

    /// What a letter says that waits; empty where it does not any more.
    public Optional<LetterText> text(Mailing letter) {
        return letter.content().length == 0
                ? Optional.empty()
                : Optional.of(LetterText.read(office.sealer().unlock(letter.content())));
    }

    /// A letter came back.
    ///
    /// @return whether it is known
    public boolean bounced(String name, String why) {
        Optional<Mailing> letter = store.find(name);
        if (letter.isEmpty()) return false;
        lost.accept(name, why);
        store.put(letter.get().done(Mailing.BOUNCED, why, clock.instant()));
        return true;
    }

    private void run() {
        try {
            for (long round = 0; !closing; round++) {
                boolean more = false;
                try {
                    more = round();
                    if (round % 1_000 == 0) store.drop(clock.instant().minus(Mailing.KEPT_MAX));
                } catch (RuntimeException failed) {
                    if (!closing) LOG.log(Level.WARNING, "letters wait", failed);
                }
                if (!more) pause();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        if (arrived.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) arrived.drainPermits();
    }

    /// @return whether there may be more to do at once
    private boolean round() {
        List<Mailing> due = store.due(clock.instant(), ROUND_MAX);
        List<Carrier.Parcel> parcels = new ArrayList<>();
        for (Mailing letter : due) {
            text(letter).ifPresent(text -> prepare(letter, text, parcels));
        }
        if (parcels.isEmpty() || carrier.isEmpty()) return false;
        carrier.get().carry(parcels, this::carried);
        return due.size() == ROUND_MAX;
    }

    private void prepare(Mailing letter, LetterText text, List<Carrier.Parcel> parcels) {
        Instant now = clock.instant();
        if (now.isBefore(text.ends())) {
            parcels.add(new Carrier.Parcel(letter.name(), text));
            return;
        }
        lost.accept(letter.name(), Delivery.OVER);
        store.put(letter.done(Mailing.OVER, letter.why(), now));
    }

    private void carried(String name, Carrier.Taken taken) {
        Instant now = clock.instant();
        Mailing letter = store.find(name).orElseThrow();
        if (taken.taken()) {
            this.taken.accept(name);
            store.put(letter.done(Mailing.SENT, "", now));
            return;
        }
        Optional<Mailing> again =
                taken.forever() ? Optional.empty() : letter.again(taken.why(), now);
        if (again.isEmpty()) lost.accept(name, taken.why());
        store.put(again.orElseGet(() -> letter.done(Mailing.FAILED, taken.why(), now)));
    }

    /// Ends before the store is closed.
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        boolean interrupted = Uninterrupted.join(thread);
        if (interrupted) Thread.currentThread().interrupt();
    }
}
