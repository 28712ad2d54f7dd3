package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.model.Models;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Carries deeds out as facts: one entry for each, folded at once. The same scenario makes the same
/// entries, with the same ids, every time.
public final class World implements Stage, Scene {
    /// When a scenario starts that does not say.
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private static final long SEED = 20_260_105;

    private final Ids ids = new Ids(new SplittableRandom(SEED));
    private final Names names = new Names();
    private final List<Entry> entries = new ArrayList<>();
    private final Live live = Live.empty(Models.tiktok());
    private final ModelShelf models;
    private final Asker asker = new EngineAsker(this);
    private Instant now = START;

    /// @param models where the models are that the scenario adopts
    public World(ModelShelf models) {
        this.models = models;
    }

    /// The directory in which nothing has happened yet.
    public static Directory beginning() {
        return Directory.empty(Models.tiktok());
    }

    /// The world at the end of a scenario.
    public static World of(Scenario scenario, ModelShelf models) {
        World world = new World(models);
        for (Scenario.Numbered line : scenario.lines()) {
            if (line.line() instanceof Deed deed) world.carryOut(deed);
        }
        return world;
    }

    @Override
    public void carryOut(Deed deed) {
        switch (deed) {
            case Deed.At(var time) -> now = later(time);
            case Deed.After(var time) -> now = now.plus(time);
            default -> append(deed);
        }
    }

    private Instant later(Instant time) {
        if (!time.isBefore(now)) return time;
        throw new Impossible("time does not go back: it is `%s` already".formatted(now));
    }

    private void append(Deed deed) {
        List<Change> changes = new Facts(finder(), ids, now, models).of(deed);
        Entry entry =
                new Entry(
                        entries.size() + 1L,
                        now,
                        Actor.OPERATOR,
                        Actor.NOBODY,
                        command(deed),
                        Sealed.NONE,
                        changes,
                        Hash.ZERO);
        entries.add(entry);
        live.fold(List.of(entry));
    }

    /// `SetCap` is the command `set-cap`.
    private static String command(Deed deed) {
        String name = deed.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Asker asker() {
        return asker;
    }

    /// The entries name no hash of the one before: what is stored and chained is for a journal to
    /// say.
    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Directory directory() {
        return live.now();
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public Instant now() {
        return now;
    }

    private Finder finder() {
        return new Finder(directory(), names);
    }
}
