package org.bailiwick.server.notify;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.outward.Outward;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Endpoints that are told of what happens: making, changing and asking them. What they are sent is
/// carried by [HookRounds].
public final class Hooks {
    /// The most events that one endpoint can name.
    public static final int TYPES_MAX = 100;

    private final Office office;
    private final HookStore store;
    private final HookBook book;
    private final HookReader reader;
    private final HookPost post;
    private final HookQueue queue;
    private final EndingEvents endings;
    private final Outward outward;
    private final SecureRandom chance;
    private final InstantSource clock;
    private final EventTypes types = EventTypes.read();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    public Hooks(
            Office office,
            NotifyStore stores,
            Outward outward,
            SecureRandom chance,
            InstantSource clock) {
        this.office = office;
        store = stores.hooks();
        this.outward = outward;
        this.chance = chance;
        this.clock = clock;
        book = new HookBook(store, office);
        reader = new HookReader(office, types);
        post = new HookPost(office, book, store, outward, chance, clock);
        queue = new HookQueue(store, post, clock);
        endings = new EndingEvents(office, stores.endings(), book, queue, clock);
    }

    /// An endpoint whose secret is shown this once.
    public record Shown(Hook hook, String secret) {}

    /// Every name an event can have.
    public List<String> types() {
        return types.all();
    }

    /// The names of the events that a webhook of a business can hear, in order.
    public List<String> typesOfBusinesses() {
        return types.ofBusinesses();
    }

    /// An address as something can be sent to it; empty where nothing can.
    public Optional<URI> address(String text) {
        return outward.address(text);
    }

    public List<Hook> of(Optional<BusinessId> business) {
        return book.of(business);
    }

    /// Those of everybody.
    public List<Hook> all() {
        return List.copyOf(book.all());
    }

    public Optional<Hook> find(String id) {
        return book.find(id);
    }

    /// It hears what happens from now on.
    ///
    /// @throws Refused where there are too many
    public Shown make(Optional<BusinessId> business, Hook.Settings settings, String by) {
        Instant now = clock.instant();
        String secret = Signature.draw(chance);
        synchronized (book) {
            if (book.of(business).size() >= Hook.HOOKS_MAX) throw tooMany();
            Hook hook =
                    new Hook(
                            Hook.draw(chance),
                            business,
                            settings,
                            "",
                            HookSecrets.first(office.sealer().lock(secret)),
                            new Hook.By(by, now, by, now),
                            HookCursor.at(office.epoch().text(), office.now().seq() + 1, 0));
            book.add(hook);
            return new Shown(hook, secret);
        }
    }

    private static Refused tooMany() {
        return new Refused(
                new Refusal.TooMany(
                        "HOOKS_MAX",
                        Hook.HOOKS_MAX,
                        "there are %d webhooks already: delete one first",
                        Hook.HOOKS_MAX));
    }

    /// What was disabled goes on where it stopped; empty where it is gone.
    public Optional<Hook> change(String id, Hook.Settings settings, String by) {
        Instant now = clock.instant();
        return book.change(id, hook -> hook.with(settings, hook.by().changed(by, now)))
                .map(hook -> soon(hook, hook.cursor().seq(), hook.cursor().part()));
    }

    private Hook soon(Hook hook, long seq, int part) {
        HookCursor cursor = HookCursor.at(office.epoch().text(), seq, part);
        return book.change(hook.id(), h -> h.with(cursor)).orElse(hook);
    }

    /// Draws a new secret; the old one signs besides for [HookSecrets#ROTATION].
    public Optional<Shown> rotate(String id, String by) {
        Instant now = clock.instant();
        String secret = Signature.draw(chance);
        byte[] sealed = office.sealer().lock(secret);
        return book.change(
                        id, h -> h.with(h.secrets().rotated(sealed, now), h.by().changed(by, now)))
                .map(hook -> new Shown(hook, secret));
    }

    public void drop(String id) {
        book.drop(id);
        queue.drop(id);
    }

    public List<HookTry> tries(String id, long before, int most) {
        return store.tries(id, before, most);
    }

    /// Tells everything again that happened after this position.
    ///
    /// @param seq a number up to the newest entry
    public void rewind(Hook hook, long seq) {
        soon(hook, seq + 1, 0);
    }

    /// Tells one event again, now; empty where it hears of no such event.
    ///
    /// @throws Refused where something is being sent there at this moment
    public Optional<HookTry> again(Hook hook, String event) {
        return HookEvent.place(event)
                .flatMap(place -> reader.at(hook, place))
                .or(() -> store.kept(hook.id(), event))
                .map(found -> once(hook, found));
    }

    /// Whether a text is the id of an event, whatever happened.
    public static boolean known(String event) {
        return HookEvent.place(event).isPresent() || HookEvent.isEnding(event);
    }

    /// Sends something that says nothing, to try it.
    ///
    /// @throws Refused where something is being sent there at this moment
    public HookTry test(Hook hook) {
        String id = "evt_test_" + Hook.draw(chance).substring("wh_".length());
        return once(hook, HookEvent.test(id, clock.instant(), hook.id()));
    }

    private HookTry once(Hook hook, HookEvent event) {
        if (!busy.add(hook.id())) {
            throw new Refused(
                    new Refusal.Conflict(
                            "something is being sent to this webhook at this moment: try again"));
        }
        try {
            return post.once(hook, event);
        } finally {
            busy.remove(hook.id());
        }
    }

    HookBook book() {
        return book;
    }

    /// Tells an alarm to those who want to hear of such.
    void tell(Alarm alarm) {
        for (Hook hook : book.all()) {
            boolean his = hook.business().map(alarm.business()::equals).orElse(true);
            if (his && hook.settings().wants(alarm.kind().event())) {
                queue.add(hook, HookEvent.alarm(alarm));
            }
        }
    }

    HookQueue queue() {
        return queue;
    }

    EndingEvents endings() {
        return endings;
    }

    HookReader reader() {
        return reader;
    }

    HookPost post() {
        return post;
    }

    /// To whom something is being sent at this moment.
    Set<String> busy() {
        return busy;
    }

    /// Forgets what was noted long ago.
    void tidy() {
        store.dropTries(clock.instant().minus(HookTry.KEPT_MAX));
    }

    Office office() {
        return office;
    }

    Instant now() {
        return clock.instant();
    }
}
