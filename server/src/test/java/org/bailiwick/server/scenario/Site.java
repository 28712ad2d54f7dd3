package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.scenario.World;
import org.bailiwick.server.Installation;
import org.bailiwick.server.Serving;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.session.Secret;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An installation on real files, served on a port of its own, at a time that the test says.
final class Site implements AutoCloseable {
    private static final Instant KEYS_END = Instant.parse("2100-01-01T00:00:00Z");

    /// Kept, since a logger that nobody holds may be forgotten with its level.
    private static final Logger QUIET = Logger.getLogger("io.helidon");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    /// Whose ids the program speaks that registers assets.
    static final String PLATFORM = "tiktok";

    private final SecureRandom chance = new SecureRandom();
    private final EntryCodec codec = new EntryCodec();
    private final Path data;
    private final Office office;
    private final Serving serving;
    private final Ids ids = new Ids(chance);
    private final String key;
    private final Caller platform;
    private volatile Instant now = World.START;

    Site(Path data) {
        this.data = data;
        InstantSource clock = clock();
        office = Installation.write(new DataDir(data), Map.of(), clock);
        key = makeKey(ids.key(), "ads manager", Optional.empty(), "decide", "explain.full");
        KeyId assets = ids.key();
        makeKey(assets, "platform", Optional.of(PLATFORM), Caller.ASSETS);
        platform = Caller.program(assets, Set.of(Caller.ASSETS));
        serving = Serving.start(office, Serving.Place.loopback(0), new MemoryReceipts(), clock);
    }

    private String makeKey(KeyId id, String name, Optional<String> speaks, String... scopes) {
        Secret secret = Secret.draw(chance);
        MakeKey command = new MakeKey(id, name, List.of(scopes), KEYS_END, speaks, secret.hash());
        desk().carryOut(Caller.operator(), command);
        return secret.text();
    }

    InstantSource clock() {
        return () -> now;
    }

    Instant now() {
        return now;
    }

    void setNow(Instant time) {
        now = time;
    }

    Path data() {
        return data;
    }

    String url() {
        return "http://localhost:" + serving.port();
    }

    /// A key that may ask everything, and is told everything.
    String key() {
        return key;
    }

    /// The program that registers assets and tells their states.
    Caller platform() {
        return platform;
    }

    Ids ids() {
        return ids;
    }

    Office office() {
        return office;
    }

    Desk desk() {
        return office.desk().orElseThrow();
    }

    /// The whole journal, as it is stored.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        office.journal().read(1, line -> entries.add(codec.decode(line.bytes())));
        return entries;
    }

    @Override
    public void close() {
        serving.close();
        office.close();
    }
}
