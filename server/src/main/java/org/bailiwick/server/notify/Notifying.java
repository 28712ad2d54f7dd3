package org.bailiwick.server.notify;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.outward.Outward;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/// Everything that is told outside, put together.
public final class Notifying implements AutoCloseable {
    private final Office office;
    private final NotifyStore store;
    private final Hooks hooks;
    private Optional<HookRounds> rounds = Optional.empty();

    private Notifying(Office office, NotifyStore store, Hooks hooks) {
        this.office = office;
        this.store = store;
        this.hooks = hooks;
    }

    /// What it is made of.
    public record Parts(NotifyStore store, Outward outward) {}

    /// @param parts their store is closed with this
    public static Notifying of(
            Office office, Parts parts, SecureRandom chance, InstantSource clock) {
        Hooks hooks = new Hooks(office, parts.store.hooks(), parts.outward, chance, clock);
        return new Notifying(office, parts.store, hooks);
    }

    /// Begins to tell, where this process writes the journal.
    public void start() {
        if (office.desk().isPresent()) rounds = Optional.of(HookRounds.start(hooks));
    }

    public Hooks hooks() {
        return hooks;
    }

    /// Ends before what it reads is closed.
    @Override
    public void close() {
        rounds.ifPresent(HookRounds::close);
        store.close();
    }
}
