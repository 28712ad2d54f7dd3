package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.seal.MasterKey;
import org.bailiwick.server.seal.Sealer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds the master key of an installation: in the environment, or else in the file `master.key` of
/// its directory, which is made on the first start.
public final class Vault {
    /// The environment's variable that holds the master key, as 64 hexadecimal digits.
    public static final String VARIABLE = "BAILIWICK_MASTER_KEY";

    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final DataDir dir;
    private final String environment;
    private final SecureRandom chance;

    /// @param environment the environment's variables
    public Vault(DataDir dir, Map<String, String> environment, SecureRandom chance) {
        this.dir = dir;
        this.environment = environment.getOrDefault(VARIABLE, "");
        this.chance = chance;
    }

    /// The sealer of the installation that is written here.
    public Sealer forWriting(Journal journal) {
        var known = journal.masterKeyCheck();
        if (known.isPresent()) return open(known.get());
        var master = find().orElseGet(this::make);
        journal.append(List.of(), List.of(new Beside.MasterKeyChosen(master.check())));
        return new Sealer(master, chance);
    }

    /// The sealer of the installation that is only read here.
    public Sealer forReading(JournalReader journal) {
        return journal.masterKeyCheck().map(this::open).orElseGet(this::ofNothing);
    }

    /// Nothing was ever sealed, so any key opens it.
    private Sealer ofNothing() {
        return new Sealer(MasterKey.draw(chance), chance);
    }

    private Sealer open(Hash known) {
        var master = find().orElseThrow(this::missing);
        if (!master.check().equals(known)) throw wrong();
        return new Sealer(master, chance);
    }

    /// The key there is.
    Optional<MasterKey> find() {
        return environment.isEmpty() ? stored() : Optional.of(read(environment, VARIABLE));
    }

    /// The key in the file, unless the environment says another.
    Optional<MasterKey> stored() {
        if (!environment.isEmpty()) return Optional.empty();
        var file = dir.masterKey();
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(read(Files.readString(file), file.toString()));
        } catch (IOException failed) {
            throw new JournalException(
                    Trouble.WRONG_KEY,
                    "the master key in `%s` cannot be read: check its permissions".formatted(file),
                    failed);
        }
    }

    /// Sees to it that the key which sealed the data is there.
    ///
    /// @param kept the key that a backup brings
    void restore(Optional<MasterKey> kept, Hash needed) {
        var found = find();
        if (found.isEmpty() && kept.isPresent()) store(dir.masterKey(), kept.get());
        var master = found.or(() -> kept).orElseThrow(this::missing);
        if (!master.check().equals(needed)) throw wrong();
    }

    private static MasterKey read(String text, String where) {
        return MasterKey.find(text)
                .orElseThrow(() ->
                        new JournalException(
                                Trouble.WRONG_KEY,
                                "the master key in `%s` is not 64 hexadecimal digits"
                                        .formatted(where)));
    }

    private MasterKey make() {
        var master = MasterKey.draw(chance);
        store(dir.masterKey(), master);
        return master;
    }

    /// Writes the key to a file that only its owner may read, whole and durably.
    static void store(Path file, MasterKey master) {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(unfinished, NEW, OwnerOnly.file(file))) {
                var text = master.secretText() + "\n";
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            DataDir.sync(directoryOf(file));
        } catch (IOException failed) {
            throw new JournalException(
                    Trouble.READ_ONLY,
                    "the master key cannot be written to `%s`: check the permissions of the directory"
                            .formatted(file),
                    failed);
        }
    }

    private static Path directoryOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private JournalException missing() {
        return new JournalException(
                Trouble.WRONG_KEY,
                "the master key is missing: put it back as `%s`, or name it in %s"
                        .formatted(dir.masterKey(), VARIABLE));
    }

    private JournalException wrong() {
        var where = environment.isEmpty() ? dir.masterKey().toString() : VARIABLE;
        return new JournalException(
                Trouble.WRONG_KEY,
                "the master key in `%s` is not the one that sealed the data here: put the right one there"
                        .formatted(where));
    }
}
