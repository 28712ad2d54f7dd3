package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.Installation;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SqliteBackups;
import org.bailiwick.server.journal.SqliteNotices;
import org.bailiwick.server.journal.Vault;
import org.bailiwick.server.outward.Networks;
import org.bailiwick.server.outward.Outward;
import org.bailiwick.server.session.MemoryPeople;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// An installation on real files that can be stopped and started again: Nordwind of Olivia with the
/// account Nord, and Fremd of Felix.
final class Stage implements AutoCloseable {
    static final Outward.Rules LOOPBACK = new Outward.Rules(Networks.parse("127.0.0.0/8"), true);

    final Ids ids = new Ids(new SecureRandom());
    final BusinessId nordwind = ids.business();
    final BusinessId fremd = ids.business();
    final PersonId olivia = ids.person();
    final PersonId felix = ids.person();
    final AssetId nord = ids.asset();
    volatile Instant now = Instant.now();
    final MemoryPeople people = new MemoryPeople();
    Optional<Notifying.Mail> mail = Optional.empty();
    Outward outward = new Outward(LOOPBACK);
    Office office;
    Notifying notifying;

    private DataDir dir;
    private final InstantSource clock = () -> this.now;

    Stage(Path temp) {
        dir = new DataDir(temp);
        office = Installation.write(dir, Map.of(), clock);
        person(olivia, "olivia");
        person(felix, "felix");
        run(new BusinessCommand.OpenBusiness(nordwind, "Nordwind", ZoneId.of("UTC"), olivia));
        run(new BusinessCommand.OpenBusiness(fremd, "Fremd", ZoneId.of("UTC"), felix));
        run(
                new AssetCommand.RegisterAsset(
                        nord,
                        "ad_account",
                        "Nord",
                        new Owner.Business(nordwind),
                        AssetState.ACTIVE));
        notifying = open();
    }

    void person(PersonId id, String name) {
        run(new PersonCommand.RegisterPerson(id, name, name + "@x.example"));
    }

    private Notifying open() {
        Notifying opened =
                Notifying.of(
                        office,
                        new Notifying.Parts(SqliteNotices.open(dir), outward, mail),
                        people,
                        () -> URI.create("https://access.example"),
                        new SecureRandom(),
                        clock);
        opened.start();
        return opened;
    }

    Hooks hooks() {
        return notifying.hooks();
    }

    /// Stops everything, and starts it again from the files.
    void restart() {
        stop();
        start();
    }

    void start() {
        office = Installation.write(dir, Map.of(), clock);
        notifying = open();
    }

    /// Goes on in another directory, restored from a backup that was made just now.
    void restore(Path there, Runnable meanwhile) {
        SecureRandom chance = new SecureRandom();
        Path copy = there.resolveSibling("copy.bailiwick");
        new SqliteBackups(dir, new Vault(dir, Map.of(), chance), chance).backup(copy);
        meanwhile.run();
        stop();
        dir = new DataDir(there);
        new SqliteBackups(dir, new Vault(dir, Map.of(), chance), chance).restore(copy);
        start();
    }

    void stop() {
        notifying.close();
        office.close();
    }

    void run(Command command) {
        office.desk().orElseThrow().carryOut(Caller.operator(), command);
    }

    /// Something that a business hears of: the account is called otherwise.
    void rename(int number) {
        run(new AssetCommand.RenameAsset(nord, "Nord " + number));
    }

    Hooks.Shown hook(Optional<BusinessId> business, Receiver receiver, String... types) {
        return hooks().make(
                        business,
                        new Hook.Settings(receiver.url(), List.of(types), false),
                        "operator");
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("it did not come about");
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
